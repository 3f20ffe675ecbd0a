interface From {
  readonly milestone: string;
  readonly days: number;
  readonly months?: number;
  readonly minutes?: number;
}

/**
 * Whether two offsets come to the same day of the plan: followed through the milestones that are themselves counted from another, so that
 * "T-30" and a call that a milestone puts on T-30 are one day. Hours and minutes are the same day. A circle of milestones ends where it closes.
 */
export function isSameDay(
  a: From,
  b: From,
  milestones: readonly { readonly id: string; readonly offset?: From }[],
): boolean {
  const [one, other] = [a, b].map((offset) => followed(offset, milestones)) as [Day, Day];
  return one.from === other.from && one.days === other.days && one.months === other.months;
}

interface Day {
  readonly from: string;
  readonly days: number;
  readonly months: number;
}

function followed(offset: From, milestones: readonly { readonly id: string; readonly offset?: From }[]): Day {
  let { milestone: from, days, months = 0 } = offset;
  const seen = new Set<string>();
  for (;;) {
    const base = milestones.find(({ id }) => id === from)?.offset;
    if (base === undefined || seen.has(from)) return { from, days, months };
    seen.add(from);
    from = base.milestone;
    days += base.days;
    months += base.months ?? 0;
  }
}
