import type { WaveHead } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { daysBetween } from '../../values/days-between';
import type { WaveSettings } from '../../settings/wave-settings';

export function viewWaveHead(
  wave: Wave,
  { dates, firstCutover, moves }: Pick<WavePlan, 'dates' | 'firstCutover' | 'moves'>,
  { state }: Pick<WaveSettings, 'state'>,
): WaveHead {
  const { id, code, name, cutover, templates } = wave;
  return {
    id,
    code,
    name,
    cutover,
    zone: dates.zone,
    moved:
      moves.length === 0 || firstCutover === null || cutover === null
        ? null
        : { times: moves.length, days: daysBetween(firstCutover, cutover) },
    templates: templates.map((template) => ({ name: template.name, version: template.version })),
    state,
    sample: id === SAMPLE_WAVE,
  };
}
