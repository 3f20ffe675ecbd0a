/**
 * Entries in an order that says nothing.
 * @param random in [0, 1); the same numbers give the same order
 */
export function shuffled<T>(entries: readonly T[], random: () => number): T[] {
  return entries
    .map((entry) => ({ entry, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
