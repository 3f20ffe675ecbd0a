import type { RegisterValue } from './stored-register';

/** Keys of the register's entries. Ids hold letters, digits and dashes, so that the parts stay apart. */
export const registerKey = (is: RegisterValue['is'], ...ids: readonly string[]): string => [is, ...ids].join('/');
