import type { KeptGates } from './kept-gates';

/**
 * Since when the gates name their decisions, after one of them was set to name these. What it named before keeps its time.
 * @param decisions null: none were set
 * @param at epoch milliseconds
 */
export function namedSince(
  { named, set }: Pick<KeptGates, 'named' | 'set'>,
  gate: string,
  decisions: readonly string[] | null,
  at: number,
): KeptGates['named'] {
  if (decisions === null) return named;
  const known = Object.hasOwn(named, gate) ? (named[gate] ?? {}) : {};
  const before = Object.hasOwn(set, gate) ? (set[gate]?.decisions ?? []) : [];
  const times = decisions.flatMap((id): (readonly [string, number])[] => {
    const since = Object.hasOwn(known, id) ? known[id] : undefined;
    if (since !== undefined) return [[id, since]];
    return before.includes(id) ? [] : [[id, at]];
  });
  return { ...named, [gate]: Object.fromEntries(times) };
}
