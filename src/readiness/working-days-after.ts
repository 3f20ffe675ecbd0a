const DAY_MS = 86_400_000;
/** Monday 1 … Sunday 7, of an ISO day. */
const weekday = (time: number): number => ((new Date(time).getUTCDay() + 6) % 7) + 1;

/**
 * How many working days lie after `from` up to and with `to`, ISO days; 0 where `to` is not later.
 * Stops counting at `enough`: whoever asks wants to know whether there are so many.
 */
export function workingDaysAfter(
  from: string,
  to: string,
  { workingDays, holidays }: { readonly workingDays: readonly number[]; readonly holidays: ReadonlySet<string> },
  enough = Number.POSITIVE_INFINITY,
): number {
  const end = Date.parse(to);
  let days = 0;
  for (let time = Date.parse(from) + DAY_MS; time <= end && days < enough; time += DAY_MS) {
    const isOff = !workingDays.includes(weekday(time)) || holidays.has(new Date(time).toISOString().slice(0, 10));
    if (!isOff) days += 1;
  }
  return days;
}
