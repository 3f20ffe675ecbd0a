import type { VersionedWave } from '../../wave/wave';
import { assignPhases } from '../../template/assign-phases';
import { isFlat } from '../../template/is-flat';
import type { Template } from '../../template/template';
import type { Authorised } from '../../forge/access/authorise';
import { templateOf } from '../waves/choose-wave';
import { listKept } from '../../forge/storage/source-store';

/**
 * How a flat template was cut into phases at its last import, as `Assess=1-5,…`: as it is kept with the source, else with
 * another version of its name, else as the newest wave of it has it. Null where the template names its own phases, where
 * nobody has cut it, and where that cut does not fit the modules that it has now.
 * @param upload id of the source; null for a template that comes with Runway
 */
export async function keptPhases(
  template: Template,
  upload: string | null,
  where: Authorised,
  waves: readonly VersionedWave[],
): Promise<string | null> {
  if (!isFlat(template)) return null;
  const kept = upload === null ? [] : (await listKept(where)).filter(({ phases }) => phases !== null);
  const phases =
    kept.find(({ uploadId }) => uploadId === upload)?.phases ??
    kept.findLast(({ name }) => name === template.name)?.phases ??
    waves.map(({ wave }) => templateOf(wave, template)?.phasesGiven ?? null).findLast((given) => given !== null);
  // An empty text: the lead wanted one phase.
  if (phases === undefined || phases === null || phases === '') return null;
  return assignPhases(template, phases).diagnostics.some(({ severity }) => severity === 'error') ? null : phases;
}
