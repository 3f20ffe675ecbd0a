import type { PhaseLength, PlannedPhase } from '../import-plan';
import type { DateChoices, Day } from './date-choices';
import { LEAST_DAYS, shareDays } from './share-days';
import { typicalShare } from './typical-share';
import { addDays, daysBetween, LONGEST_SPAN, type WorkingCalendar } from './working-calendar';

export interface PhaseWindow {
  readonly start: Day;
  readonly due: Day;
}

export interface PhaseToPlace extends PlannedPhase {
  readonly counted: number;
  /** Whether anything of it is in scope. */
  readonly hasItems: boolean;
}

export interface PhaseWindows {
  /** By slug. Empty where there is no start or no T-0: nothing is dated from nothing. */
  readonly windows: ReadonlyMap<string, PhaseWindow>;
  /** By slug: how the lengths were computed, of phases up to the cutover without two typed bounds. */
  readonly lengths: ReadonlyMap<string, PhaseLength>;
  readonly problems: readonly { readonly message: string }[];
}

/**
 * When each phase runs whose items have no offsets: phases up to the cutover phase share the working days from the start to T-0 as is
 * typical for their names, where that is chosen and each name says it, else in proportion to their counted items; later ones follow T-0 at the same pace. A typed bound stands, and the phases on either side of it
 * share what is left there. A phase of which nothing is in scope takes no days.
 */
export const phaseWindows = (
  all: readonly PhaseToPlace[],
  cutoverPhase: number,
  dates: DateChoices,
  calendar: WorkingCalendar,
): PhaseWindows => {
  const { start, cutover } = dates;
  if (start === null || cutover === null) return { windows: new Map(), lengths: new Map(), problems: [] };
  const problems: { message: string }[] = [];
  if (start > cutover) problems.push({ message: `The start, ${start}, lies after T-0, ${cutover}.` });
  if (daysBetween(start, cutover) > LONGEST_SPAN)
    problems.push({ message: `From ${start} to T-0, ${cutover}, is too long to plan day by day.` });
  const before = all.slice(0, cutoverPhase + 1).filter((phase) => phase.hasItems);
  const windows = new Map<string, PhaseWindow>();
  const { by, weightOf } = weightsOf(before, dates);
  const place = (phases: readonly PhaseToPlace[], from: Day, to: Day) => {
    const days = calendar.between(from, to);
    if (phases.length > 0 && from <= to && days.length < phases.length * LEAST_DAYS)
      problems.push({ message: tooFew(from, to === cutover ? 'T-0' : to, days.length, phases.length) });
    const shares = shareDays(phases.map(weightOf), days.length);
    const last = days.at(-1) ?? (from > to ? from : to);
    let at = 0;
    phases.forEach(({ slug }, index) => {
      const share = shares[index] ?? 1;
      windows.set(slug, { start: days[at] ?? last, due: days[at + share - 1] ?? last });
      at += share;
    });
  };
  let segment: PhaseToPlace[] = [];
  let from = start;
  before.forEach((phase, index) => {
    const typed = boundsOf(phase.slug, dates);
    if (segment.length === 0 && typed.start !== undefined) from = typed.start;
    segment.push(phase);
    const following = before[index + 1];
    const nextStart = following === undefined ? undefined : boundsOf(following.slug, dates).start;
    const isLast = following === undefined;
    if (typed.due === undefined && nextStart === undefined && !isLast) return;
    const to = typed.due ?? (nextStart === undefined ? cutover : calendar.onOrBefore(addDays(nextStart, -1)));
    if (to < from) problems.push({ message: `${phase.name} would begin on ${from} and end before that, on ${to}.` });
    place(segment, from, to);
    segment = [];
    from = calendar.onOrAfter(addDays(to < from ? from : to, 1));
  });
  const counted = before.reduce((sum, phase) => sum + phase.counted, 0);
  const pace = counted === 0 ? 1 : calendar.between(start, cutover).length / counted;
  let next = calendar.onOrAfter(addDays(cutover, 1));
  for (const phase of all.slice(cutoverPhase + 1).filter((one) => one.hasItems)) {
    const typed = boundsOf(phase.slug, dates);
    const begins = typed.start ?? next;
    const length = Math.max(LEAST_DAYS, Math.round(phase.counted * pace));
    const due = typed.due ?? calendar.shift(begins, length - 1);
    if (due < begins)
      problems.push({ message: `${phase.name} would begin on ${begins} and end before that, on ${due}.` });
    windows.set(phase.slug, { start: begins, due: due < begins ? begins : due });
    next = calendar.shift(due < begins ? begins : due, 1);
  }
  return { windows, lengths: lengthsOf(before, by, weightOf, dates), problems };
};

const weightsOf = (
  before: readonly PhaseToPlace[],
  { lengths }: DateChoices,
): { readonly by: PhaseLength['by']; readonly weightOf: (phase: PhaseToPlace) => number } =>
  lengths === 'names' && before.every(({ name }) => typicalShare(name) !== null)
    ? { by: 'names', weightOf: ({ name }) => typicalShare(name) ?? 0 }
    : { by: 'items', weightOf: ({ counted }) => counted };

const lengthsOf = (
  before: readonly PhaseToPlace[],
  by: PhaseLength['by'],
  weightOf: (phase: PhaseToPlace) => number,
  dates: DateChoices,
): ReadonlyMap<string, PhaseLength> => {
  const all = before.reduce((sum, phase) => sum + weightOf(phase), 0);
  return new Map(
    before.flatMap((phase) => {
      const { start, due } = boundsOf(phase.slug, dates);
      const isTyped = start !== undefined && due !== undefined;
      return isTyped || all === 0 ? [] : [[phase.slug, { by, share: Math.round((100 * weightOf(phase)) / all) }]];
    }),
  );
};

const tooFew = (from: Day, to: string, days: number, phases: number): string =>
  `From ${from} to ${to} there ${days === 1 ? 'is 1 working day' : `are ${String(days)} working days`}: too few for ${String(phases)} ${phases === 1 ? 'phase' : 'phases'} of at least ${String(LEAST_DAYS)}${phases === 1 ? '' : ' each'}.`;

const boundsOf = (
  slug: string,
  { bounds }: DateChoices,
): { readonly start?: Day | undefined; readonly due?: Day | undefined } =>
  (Object.hasOwn(bounds, slug) ? bounds[slug] : undefined) ?? {};
