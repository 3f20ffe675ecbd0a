import { readRegister } from './read-register';
import { registerKey as key } from './register-key';
import type { StoredRegister } from './stored-register';
import { type By, writeEntries } from './write-entries';

/**
 * The register with these accounts as people, each once; those who are listed stay as they are.
 * @param newId makes the id of a person who is added
 */
export function withPeople(
  register: StoredRegister,
  accounts: readonly string[],
  by: By,
  newId: () => string,
): StoredRegister {
  const listed = new Set(readRegister(register).people.flatMap(({ who }) => ('account' in who ? [who.account] : [])));
  const added = [...new Set(accounts)].filter((account) => !listed.has(account));
  if (added.length === 0) return register;
  const writes = new Map(
    added.map((account) => [
      key('person', newId()),
      { is: 'person', who: { account }, party: null, zone: null, function: '' } as const,
    ]),
  );
  return writeEntries(register, writes, register.version, by).entries;
}
