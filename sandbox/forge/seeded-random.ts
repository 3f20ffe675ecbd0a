/** Where each stream of a sandbox stands, by label: plain data, with which the streams go on. */
export type StreamPositions = Record<string, number>;

/**
 * A stream of numbers in [0, 1), the same for the same seed and label (mulberry32). Each part of the sandbox draws from a
 * stream of its own, so that a new draw in one part does not change what happens in another.
 * @param positions written with each draw; a label that it knows goes on from there, whatever the seed
 */
export function seededRandom(seed: number, label: string, positions: StreamPositions = {}): () => number {
  const start = [...label].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    seed ^ 0x811c9dc5,
  );
  return () => {
    const state = ((positions[label] ?? start) + 0x6d2b79f5) | 0;
    positions[label] = state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
