import type { Wave } from '../import/wave';
import { readSpecs } from './item-store';

/** Slugs of a wave's workstreams, in the order of its template. */
export async function workstreamsOf(wave: Wave): Promise<string[]> {
  const specs = await readSpecs(wave);
  return [...new Set([...specs.values()].map(({ workstream }) => workstream))];
}
