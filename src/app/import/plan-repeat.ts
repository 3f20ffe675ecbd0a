import type { Payload } from '../../contract/calls';
import { importRequest } from '../../contract/import';
import type { RepeatPlan, WaveToRepeat } from '../../contract/wave';
import { failureOf } from '../../errors/failure-of';
import type { CallerIn } from '../../forge/access/authorise';
import { runStore } from '../../forge/storage/run-store';
import { nextWaveNumber } from '../../forge/storage/wave-store';
import { AppFailure } from '../../errors/app-failure';
import type { WaveTemplate } from '../../wave/wave';
import { shiftedDates } from '../../wave/shifted-dates';
import { waveIn } from '../waves/choose-wave';
import { readTemplate, templateId } from './read-template';

/** Waves that another one can be like, newest first. */
export async function listRepeats(_: Payload<'listRepeats'>, { where }: CallerIn): Promise<readonly WaveToRepeat[]> {
  const waves = await runStore.waves(where.project);
  const nextCode = `W${String(await nextWaveNumber(where.project, waves))}`;
  return waves.toReversed().map(({ wave: { id, code, name, cutover, templates } }) => ({
    ...{ wave: id, code, name, cutover, nextCode },
    templates: templates.length,
  }));
}

/** What a new wave like this one is imported with. Writes nothing. */
export async function planRepeat(
  { wave: id, cutover }: Payload<'planRepeat'>,
  { caller, where }: CallerIn,
): Promise<RepeatPlan> {
  const { wave } = await waveIn(where, id);
  const plan = await runStore.plan(wave);
  if (plan === null) throw failureOf(TOO_OLD);
  const found = await Promise.all(
    wave.templates.map(async (template) => {
      const own = await templateIn(template, { caller, where });
      const scope = plan.templates.find(({ name }) => name === template.name)?.scope;
      return own === null || template.source === null || scope === undefined
        ? null
        : { source: template.source, template: own, name: template.name, phases: template.phasesGiven, scope };
    }),
  );
  return {
    templates: found.filter((one) => one !== null),
    gone: wave.templates.filter((_one, index) => found[index] === null).map(({ name }) => name),
    dates: shiftedDates(plan.dates, cutover),
    people: plan.people,
  };
}

/** How the template is named within its source; null where Runway does not have that any more. */
async function templateIn({ name, source }: WaveTemplate, { caller, where }: CallerIn): Promise<string | null> {
  if (source === null) return null;
  const from = source.kind === 'upload' ? { uploadId: source.id } : { bundled: source.id };
  try {
    const { templates } = await readTemplate(importRequest.parse(from), where, caller.account);
    const own = templates.find((template) => template.name === name);
    return own === undefined ? null : templateId(own);
  } catch (error) {
    if (error instanceof AppFailure) return null;
    throw error;
  }
}

const TOO_OLD = {
  code: 'not-found',
  message: 'An earlier version of Runway imported this wave and did not keep what was chosen.',
  next: 'Import its template into a new wave.',
} as const;
