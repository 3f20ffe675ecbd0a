import type { RaciWindow, RegisterView } from '../../../../../src/contract/raci';

/** Whether somebody said that they will be there for a window as it is now, and when. `lapsed`: said of it before it moved. */
export function availabilityIn(
  { available }: Pick<RegisterView, 'available'>,
  person: string,
  { milestone, date, time, minutes }: RaciWindow,
): { readonly is: 'confirmed' | 'lapsed' | 'unconfirmed'; readonly at: string | null } {
  const said = available.find((one) => one.person === person && one.window.milestone === milestone);
  if (said === undefined) return { is: 'unconfirmed', at: null };
  const { window, at } = said;
  const isSame = window.date === date && window.time === time && window.minutes === minutes;
  return { is: isSame ? 'confirmed' : 'lapsed', at };
}
