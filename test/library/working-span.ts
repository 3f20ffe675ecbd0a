import type { Offset, Template } from '../../src/template/template';

const DAY = 86_400_000;

/** Days from the first given milestone of an offset: T-0, or one without an offset of its own. */
export const daysFrom = (
  template: Template,
  { milestone, days }: Offset,
): { readonly root: string; readonly days: number } => {
  const own = template.milestones?.find(({ id }) => id === milestone)?.offset;
  if (own === undefined) return { root: milestone, days };
  const above = daysFrom(template, own);
  return { root: above.root, days: above.days + days };
};

/**
 * First and last day of a piece of work, in days from T-0, by the rules of the product: a weekend moves its end to the working day before
 * it, after T-0 to the one after; its start lies `duration` working days back, the last one counted.
 */
export const workingSpan = (tZero: Date, due: number, duration: number): readonly [start: number, due: number] => {
  const isFree = (day: number) => [0, 6].includes(new Date(tZero.getTime() + day * DAY).getUTCDay());
  let end = due;
  while (isFree(end)) end += due > 0 ? 1 : -1;
  let start = end;
  for (let left = duration - 1; left > 0;) {
    start -= 1;
    if (!isFree(start)) left -= 1;
  }
  return [start, end];
};
