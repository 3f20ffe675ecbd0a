import { inOrder } from './in-order';

/** Whether two stored values say the same, in whichever order their keys stand. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
