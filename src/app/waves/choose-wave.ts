import { projectOfWave, type WaveId } from '../../wave/ids';
import type { VersionedWave, Wave } from '../../wave/wave';
import { slug } from '../../template/slug';
import type { Template } from '../../template/template';
import type { Authorised } from '../../forge/access/authorise';
import { runStore } from '../../forge/storage/run-store';
import { failureOf } from '../../errors/failure-of';

/**
 * The wave that an import goes on with: the one that is named, whose templates this one joins where it is another; else the
 * newest wave of the same template, since importing it again goes on with it instead of doubling it. Null: a new one.
 */
export function chooseWave(
  waves: readonly VersionedWave[],
  asked: string | undefined,
  template: Template,
): VersionedWave | null {
  if (asked === 'new') return null;
  if (asked === undefined) return waves.findLast(({ wave }) => templateOf(wave, template) !== undefined) ?? null;
  const found = waves.find(({ wave }) => wave.id === (asked as WaveId));
  if (found === undefined) throw failureOf(noSuchWave);
  // Node paths begin with the template's slug: two names with one slug would take each other's nodes for their own.
  const twin = found.wave.templates.find(({ name }) => name !== template.name && slug(name) === slug(template.name));
  if (twin !== undefined)
    throw failureOf({
      code: 'refused-by-rule',
      message: `Wave ${found.wave.code} holds ${twin.name}, which Runway cannot tell from ${template.name}.`,
      next: 'Give the template another name, or import it into a new wave.',
    });
  return found;
}

export const templateOf = (wave: Wave, { name }: Pick<Template, 'name'>) =>
  wave.templates.find((template) => template.name === name);

/** A wave of the authorised project; another project's wave is not there. */
export async function waveIn(where: Authorised, id: string): Promise<VersionedWave> {
  const found = projectOfWave(id as WaveId) === where.project ? await runStore.wave(id as WaveId) : null;
  if (found === null) throw failureOf(noSuchWave);
  return found;
}

const noSuchWave = {
  code: 'not-found',
  message: 'There is no such wave in this project.',
  next: 'Choose one of the waves of this project, or a new one.',
} as const;
