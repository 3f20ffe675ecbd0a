import { FORGOTTEN, type RaciLetters } from '../contract/raci';
import { entriesOf } from './entries-of';
import type { Entries, Entry } from './stored-entries';
import type { StoredMatrix } from './stored-matrix';
import type { RegisterValue, StoredRegister } from './stored-register';

/** An account, wherever it stands; or a person of the register, as one without an account is only there. */
export type ToForget = { readonly account: string } | { readonly person: string };

/**
 * Forgets a person for good: out of the register with all that names them, and out of who wrote what. Their roles are held by nobody then,
 * which the lint lists; the letters stay, since they are the roles'. What the wave's plan and its activity hold of the person is forgotten
 * where those are kept; what people typed into notes is not searched.
 */
export function forgetPerson(
  register: StoredRegister,
  matrix: StoredMatrix,
  who: ToForget,
): { readonly register: StoredRegister; readonly matrix: StoredMatrix } {
  const found = entriesOf(register, 'person').filter(({ ids: [id], value }) =>
    'person' in who ? id === who.person : 'account' in value.who && value.who.account === who.account,
  );
  const people = new Set(found.flatMap(({ ids: [id] }) => id ?? []));
  const accounts = new Set([
    ...('account' in who ? [who.account] : []),
    ...found.flatMap(({ value }) => ('account' in value.who ? [value.who.account] : [])),
  ]);
  const unsigned = <T>(entry: Entry<T>): Entry<T> =>
    entry.by !== null && accounts.has(entry.by) ? { ...entry, by: FORGOTTEN } : entry;

  const version = register.version + 1;
  const kept = Object.entries(register.entries).flatMap(([key, entry]) => {
    if (isTheirs(key, people)) return [];
    const value = without(entry.value, people);
    return [[key, unsigned(value === entry.value ? entry : { ...entry, value, version })] as const];
  });
  const rows = [...matrix].map(([row, { version: stood, entries }]): [string, Entries<RaciLetters>] => [
    row,
    {
      version: stood,
      entries: Object.fromEntries(Object.entries(entries).map(([role, cell]) => [role, unsigned(cell)])),
    },
  ]);
  return { register: { version, entries: Object.fromEntries(kept) }, matrix: new Map(rows) };
}

/** `person/<id>`, and what that person confirmed. */
const isTheirs = (key: string, people: ReadonlySet<string>): boolean => {
  const [is, ...ids] = key.split('/');
  return (is === 'person' && people.has(ids[0] ?? '')) || (is === 'available' && people.has(ids[1] ?? ''));
};

/** A value without these people; the value itself where it names none of them. */
function without(value: RegisterValue | null, people: ReadonlySet<string>): RegisterValue | null {
  if (value === null) return null;
  if (value.is === 'contact') return people.has(value.person) ? null : value;
  if (value.is !== 'holders' && value.is !== 'escalation') return value;
  return value.people.some((id) => people.has(id))
    ? { ...value, people: value.people.filter((id) => !people.has(id)) }
    : value;
}
