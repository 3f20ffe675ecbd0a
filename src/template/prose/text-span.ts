/** From the first index of a part of a text to the one behind it. */
export type TextSpan = readonly [from: number, to: number];

/** Whether a span shares a character with one of those that are given in order. */
export const touches = (spans: readonly TextSpan[], [from, to]: TextSpan): boolean => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? Infinity) <= from) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.[0] ?? Infinity) < to;
};

/** Spans in order, those that touch each other as one. */
export const mergeSpans = (spans: readonly TextSpan[]): readonly TextSpan[] => {
  const all: TextSpan[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
  }
  return all;
};
