import type { RegisterView } from '../contract/raci';
import { entryOf } from './entry-of';
import { readRegister } from './read-register';
import { registerKey as key } from './register-key';
import type { RegisterValue, StoredRegister } from './stored-register';
import { type By, writeEntries } from './write-entries';

/** Characters of an id (`slugId`). */
const MAX_ID = 100;

/**
 * Gives workstreams people as their leads. A lead is a role: the person takes it over from whoever held it. Where a workstream has no lead
 * role, or shares one with another workstream that nobody spoke of, it gets one of its own.
 * @param leads by workstream an account; null: nobody
 * @param names of workstreams that the register does not list yet
 * @param newId makes the id of a person who is added
 */
export function withLeads(
  register: StoredRegister,
  leads: Readonly<Record<string, string | null>>,
  names: ReadonlyMap<string, string>,
  by: By,
  newId: () => string,
): StoredRegister {
  return Object.entries(leads).reduce((next, [workstream, account]) => {
    const writes = leadWrites(next, workstream, account, names.get(workstream) ?? workstream, newId);
    return writeEntries(next, writes, next.version, by).entries;
  }, register);
}

function leadWrites(
  register: StoredRegister,
  slug: string,
  account: string | null,
  name: string,
  newId: () => string,
): ReadonlyMap<string, RegisterValue> {
  const writes = new Map<string, RegisterValue>();
  const view = readRegister(register);
  const workstream = view.workstreams.find((one) => one.slug === slug);
  const stood = view.roles.find(({ id }) => id === (workstream?.lead ?? ''));
  if (stood === undefined && account === null) return writes;

  const listed = view.people.find(({ who }) => 'account' in who && who.account === account);
  const person = account === null ? null : (listed?.id ?? newId());
  if (person !== null && account !== null && listed === undefined)
    writes.set(key('person', person), { is: 'person', who: { account }, party: null, zone: null, function: '' });

  const isShared = view.workstreams.some((one) => one.slug !== slug && one.lead === stood?.id);
  const role = stood === undefined || isShared ? freeRole(view, slug) : stood.id;
  if (role !== stood?.id) {
    const called = workstream?.name ?? name;
    writes.set(key('role', role), { is: 'role', name: `${called} lead`, party: null, place: null });
    writes.set(key('workstream', slug), { is: 'workstream', name: called, lead: role, place: placeOf(register, slug) });
  }
  return writes.set(key('holders', role), { is: 'holders', people: person === null ? [] : [person] });
}

/** `lead-<slug>`; numbered where another workstream has a role of that name as its lead. */
function freeRole({ workstreams }: RegisterView, slug: string): string {
  const taken = new Set(workstreams.flatMap((one) => (one.slug === slug ? [] : (one.lead ?? []))));
  const base = `lead-${slug}`.slice(0, MAX_ID - 4).replace(/-+$/, '');
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
}

/** Workstreams of a template stay where it has them. */
function placeOf(register: StoredRegister, slug: string): number | null {
  const value = entryOf(register, key('workstream', slug))?.value ?? null;
  return value?.is === 'workstream' ? value.place : null;
}
