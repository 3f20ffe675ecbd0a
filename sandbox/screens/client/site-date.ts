/**
 * Makes the frame's `Date` read the site's clock, where that is a simulated one: what the app says of "now", "today" and
 * "ago" would otherwise be said by the browser's clock. Timers stay the browser's: a panel that waits to be drawn or asks
 * again every few seconds must do so while the site's time stands.
 * @param start epoch milliseconds
 * @returns what sets the time
 */
export function followSiteClock(start: number): (now: number) => void {
  let now = start;
  const OwnDate = Date;
  const siteDate: DateConstructor = new Proxy(OwnDate, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [now] : args, self === siteDate ? target : self) as Date,
    apply: () => new OwnDate(now).toString(),
    get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
  });
  Object.assign(globalThis, { Date: siteDate });
  return (moved) => {
    now = moved;
  };
}
