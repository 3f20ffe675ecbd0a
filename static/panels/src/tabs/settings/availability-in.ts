import type { RaciWindow, RegisterView } from '../../../../../src/contract/raci';
import { type Availability, availabilityOf } from '../../../../../src/raci/availability-of';

/** Whether somebody said that they will be there for a window as it is now, and when. `lapsed`: said of it before it moved. */
export function availabilityIn(
  register: Pick<RegisterView, 'available'>,
  person: string,
  window: RaciWindow,
): { readonly is: Availability; readonly at: string | null } {
  const said = register.available.find((one) => one.person === person && one.window.milestone === window.milestone);
  return { is: availabilityOf(register, person, window), at: said?.at ?? null };
}
