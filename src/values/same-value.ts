import { sortedKeys } from './sorted-keys';

/** Whether two stored values say the same, in whichever order their keys stand. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortedKeys(a)) === JSON.stringify(sortedKeys(b));
