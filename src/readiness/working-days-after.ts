import { isWorkingDay } from '../values/is-working-day';

const DAY_MS = 86_400_000;

/**
 * How many working days lie after `from` up to and with `to`, ISO days; 0 where `to` is not later.
 * Stops counting at `enough`: whoever asks wants to know whether there are so many.
 */
export function workingDaysAfter(
  from: string,
  to: string,
  calendar: { readonly workingDays: readonly number[]; readonly holidays: ReadonlySet<string> },
  enough = Number.POSITIVE_INFINITY,
): number {
  const end = Date.parse(to);
  let days = 0;
  for (let time = Date.parse(from) + DAY_MS; time <= end && days < enough; time += DAY_MS)
    if (isWorkingDay(time, calendar)) days += 1;
  return days;
}
