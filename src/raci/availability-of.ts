import type { RaciWindow, RegisterView } from '../contract/raci';

/** `lapsed`: confirmed for a window that has moved since, which says nothing of the window as it is now. */
export type Availability = 'confirmed' | 'lapsed' | 'unconfirmed';

export function availabilityOf(
  { available }: Pick<RegisterView, 'available'>,
  person: string,
  window: RaciWindow,
): Availability {
  const said = available.find((one) => one.person === person && one.window.milestone === window.milestone);
  if (said === undefined) return 'unconfirmed';
  const { date, time, minutes } = said.window;
  const isSame = date === window.date && time === window.time && minutes === window.minutes;
  return isSame ? 'confirmed' : 'lapsed';
}
