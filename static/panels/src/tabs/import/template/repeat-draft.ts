import type { RepeatPlan } from '../../../../../../src/contract/wave';
import { type Draft, newDraft } from '../draft';
import { NO_SCOPE } from '../scope/no-scope';
import { readPhases } from './phase-rows';

/** The first template of a wave, as that wave was imported; null where its source is not there any more. */
export function draftOf(
  { templates: [first], dates, people }: RepeatPlan,
  like: string,
  waveName: string,
): Draft | null {
  if (first === undefined) return null;
  const { source, template, name, phases, scope } = first;
  return {
    ...newDraft(source, name),
    template,
    newWave: true,
    like,
    waveName,
    phases: phases === null ? null : readPhases(phases),
    scope: { ...NO_SCOPE, ...scope },
    dates,
    people,
  };
}
