import type { DateChoices } from '../contract/choices';

type Commitment = NonNullable<DateChoices['commitment']>;

/**
 * Dates with the T-0 and window that their commitment was given for: the ones that it stood for before; the present ones
 * where it is new, or was given again for just these. Where T-0 moves it goes on saying what was agreed to.
 */
export function committed(dates: DateChoices, before: DateChoices | null): DateChoices {
  const { commitment, cutover, time, windowMinutes, zone } = dates;
  if (commitment === null) return dates;
  const now = { date: cutover, time, windowMinutes, zone };
  const { to: said, ...words } = commitment;
  const stood = before?.commitment ?? null;
  const isKept = stood !== null && !isSameTo(said, now) && isSameWords(stood, commitment);
  const to = isKept ? stood.to : now;
  return { ...dates, commitment: { ...words, ...(to === undefined ? {} : { to }) } };
}

const isSameWords = (a: Commitment, b: Commitment): boolean => a.by === b.by && a.party === b.party && a.on === b.on;

const isSameTo = (a: Commitment['to'], b: NonNullable<Commitment['to']>): boolean =>
  a !== undefined && a.date === b.date && a.time === b.time && a.windowMinutes === b.windowMinutes && a.zone === b.zone;
