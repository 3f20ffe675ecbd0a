import { readSpecs } from '../../forge/storage/item-store';
import type { OpenWave } from './open-wave';
import { workstreamName } from './workstream-name';

/** A wave's workstreams, in the order of its template, then those that people drew. */
export async function workstreamsOf({
  wave,
  register,
}: Pick<OpenWave, 'wave' | 'register'>): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const specs = await readSpecs(wave);
  const slugs = new Set([
    ...[...specs.values()].map(({ workstream }) => workstream),
    ...register.workstreams.map(({ slug }) => slug),
  ]);
  return [...slugs].map((slug) => ({ slug, name: workstreamName(wave, register, slug) }));
}
