import type { StoredRegister } from './stored-register';

/** @param person id in the register */
export const listsPerson = ({ entries }: StoredRegister, person: string): boolean =>
  Object.hasOwn(entries, `person/${person}`);
