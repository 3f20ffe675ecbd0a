import type { RaciWindow, RegisterView } from '../contract/raci';
import { sameValue } from '../values/same-value';

/** `lapsed`: confirmed for a window that has moved since, which says nothing of the window as it is now. */
export type Availability = 'confirmed' | 'lapsed' | 'unconfirmed';

export function availabilityOf({ available }: RegisterView, person: string, window: RaciWindow): Availability {
  const said = available.find((one) => one.person === person && one.window.milestone === window.milestone);
  if (said === undefined) return 'unconfirmed';
  return sameValue(said.window, window) ? 'confirmed' : 'lapsed';
}
