/**
 * The longest common subsequence of two lists, as pairs of indices in rising order. What stands at both ends alike is paired first, so
 * that a long list with few edits costs little.
 */
export const commonOrder = (
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    pairs.push([start, start]);
    start += 1;
  }
  let [end, otherEnd] = [one.length, other.length];
  const tail: (readonly [number, number])[] = [];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
    tail.push([end, otherEnd]);
  }
  const width = otherEnd - start + 1;
  const lengths = new Uint32Array((end - start + 1) * width);
  const at = (i: number, j: number): number => lengths[(i - start) * width + (j - start)] ?? 0;
  for (let i = end - 1; i >= start; i -= 1) {
    for (let j = otherEnd - 1; j >= start; j -= 1) {
      lengths[(i - start) * width + (j - start)] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = start, j = start; i < end && j < otherEnd;) {
    if (one[i] === other[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [...pairs, ...tail.toReversed()];
};

/** Of pairs in the order of the second list, the most that are in order in the first one too. */
export const inOrder = (pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  const best: { readonly pair: readonly [number, number]; readonly before: number }[] = [];
  const tails: number[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[tails[middle] ?? 0]?.pair[0] ?? 0) < pair[0]) low = middle + 1;
      else high = middle;
    }
    best.push({ pair, before: low === 0 ? -1 : (tails[low - 1] ?? -1) });
    tails[low] = best.length - 1;
  }
  const found: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = best[at]?.before ?? -1) {
    const one = best[at];
    if (one !== undefined) found.push(one.pair);
  }
  return found.toReversed();
};
