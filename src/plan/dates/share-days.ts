/** Working days that a phase gets at the least, where there are enough (product.md, "Dates without offsets"). */
export const LEAST_DAYS = 5;

/**
 * Shares working days among weights in proportion, at least `LEAST_DAYS` each where there are enough, one each where there are not. The
 * shares add up to `days`, unless there are fewer days than shares.
 */
export const shareDays = (weights: readonly number[], days: number): readonly number[] => {
  if (weights.length === 0) return [];
  const least = days >= weights.length * LEAST_DAYS ? LEAST_DAYS : 1;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // Those whose proportion is below the least get the least; the rest share what is left, until nobody falls below it.
  const fixed = new Set<number>();
  for (;;) {
    const free = weights.flatMap((_, index) => (fixed.has(index) ? [] : [index]));
    const left = days - fixed.size * least;
    const weight = free.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    const small = free.filter((index) => left * part(weights[index] ?? 0, weight, free.length) < least);
    if (small.length === 0 || all === 0) return rounded(weights, fixed, least, left, weight, free.length);
    small.forEach((index) => fixed.add(index));
  }
};

const part = (weight: number, of: number, count: number): number => (of === 0 ? 1 / count : weight / of);

/** What adding up fractions may lose. */
const ROUNDING = 1e-9;

/** Whole days: where the parts are cut is rounded down, so that no day is given twice or lost. */
const rounded = (
  weights: readonly number[],
  fixed: ReadonlySet<number>,
  least: number,
  left: number,
  weight: number,
  count: number,
): readonly number[] => {
  let before = 0;
  return weights.map((own, index) => {
    if (fixed.has(index)) return least;
    const from = Math.floor(before + ROUNDING);
    before += Math.max(0, left) * part(own, weight, count);
    return Math.max(1, Math.floor(before + ROUNDING) - from);
  });
};
