import type { ReadinessNumbers } from '../../../../../src/contract/readiness';

/** In the order in which they are drawn: what is known to be complete first, what is not known last. */
export const BAR_PARTS = ['complete', 'open', 'dropped', 'missing', 'unreadable'] as const;
export type BarPart = (typeof BAR_PARTS)[number];

/** Where the bar has its mark: the share of counted items that is planned by today, in percent. */
export const plannedShare = ({ planned, counted }: ReadinessNumbers): number =>
  counted === 0 ? 0 : (planned * 100) / counted;

/** A phase's counted items in parts that add up to it, however the numbers overlap. */
export function barParts(numbers: ReadinessNumbers): Readonly<Record<BarPart, number>> {
  const { complete } = numbers;
  let left = Math.max(0, numbers.counted - complete);
  const take = (count: number) => {
    const taken = Math.min(left, count);
    left -= taken;
    return taken;
  };
  // What is worst is not hidden by what is merely open.
  const unreadable = take(numbers.unreadable);
  const missing = take(numbers.missing);
  const dropped = take(numbers.dropped);
  return { complete, open: left, dropped, missing, unreadable };
}
