import type { PeopleChoices } from '../contract/choices';
import type { PersonWho } from '../contract/raci';
import { entriesOf } from './entries-of';
import { entryOf } from './entry-of';
import type { TemplateRaci } from './template-raci';
import { registerKey as key } from './register-key';
import { sameValue } from '../values/same-value';
import type { RegisterValue, StoredRegister } from './stored-register';
import { writeEntries } from './write-entries';

type Wanted = Map<string, RegisterValue | null>;

/**
 * Brings the register in line with an import: begins it, or follows a newer template. What people wrote stays as they wrote it, also
 * where they took something away; what only imports wrote follows the templates. A role that is in no template any more goes, unless
 * people use it: in a cell of theirs (`used`), or by saying who holds it.
 * @param people from the People step; null: they are as they were
 * @param at epoch milliseconds
 */
export function mergeRegister(
  register: StoredRegister,
  { roles, workstreams }: Pick<TemplateRaci, 'roles' | 'workstreams'>,
  people: PeopleChoices['roles'] | null,
  used: ReadonlySet<string>,
  at: number,
): StoredRegister {
  const wanted: Wanted = new Map();
  for (const [place, { id, name, party }] of roles.entries())
    wanted.set(key('role', id), { is: 'role', name, party, place });
  for (const [place, { slug, name, lead }] of workstreams.entries())
    wanted.set(key('workstream', slug), { is: 'workstream', name, lead, place });

  const isKept = (role: string) =>
    used.has(role) || (entryOf(register, key('holders', role))?.by ?? null) !== null || isLead(register, role);
  for (const {
    ids: [role = ''],
  } of entriesOf(register, 'role'))
    if (!wanted.has(key('role', role)) && !isKept(role)) wanted.set(key('role', role), null);
  for (const {
    ids: [slug = ''],
  } of entriesOf(register, 'workstream'))
    if (!wanted.has(key('workstream', slug)) && !isSpokenOf(register, slug)) wanted.set(key('workstream', slug), null);

  if (people !== null) {
    addPeople(wanted, register, people);
    for (const {
      ids: [person = ''],
    } of entriesOf(register, 'person'))
      if (!isNamed(wanted, register, person)) wanted.set(key('person', person), null);
  }
  const writes = new Map([...wanted].filter(([where]) => (entryOf(register, where)?.by ?? null) === null));
  return writeEntries(register, writes, register.version, { by: null, at }).entries;
}

/** A person gave a workstream this role as its lead. */
const isLead = (register: StoredRegister, role: string): boolean =>
  entriesOf(register, 'workstream').some(({ value, entry }) => value.lead === role && entry.by !== null);

/** Somebody closed it, or said whom to turn to in it. */
const isSpokenOf = (register: StoredRegister, slug: string): boolean =>
  (['standing', 'escalation'] as const).some((is) => entriesOf(register, is).some(({ ids }) => ids[0] === slug));

/** Somebody holds a role after the import, or people named them elsewhere in the register. */
const isNamed = (wanted: Wanted, register: StoredRegister, person: string): boolean => {
  const holders = entriesOf(register, 'holders').filter(({ entry }) => entry.by !== null);
  return (
    [...wanted.values(), ...holders.map(({ value }) => value)].some(
      (value) => value?.is === 'holders' && value.people.includes(person),
    ) ||
    entriesOf(register, 'contact').some(({ value }) => value.person === person) ||
    entriesOf(register, 'escalation').some(({ value }) => value.people.includes(person)) ||
    entriesOf(register, 'available').some(({ ids }) => ids[1] === person)
  );
};

function addPeople(wanted: Wanted, register: StoredRegister, people: PeopleChoices['roles']) {
  const known = entriesOf(register, 'person').map(({ ids: [id = ''], value: { who } }) => ({ id, who }));
  const taken = new Set(Object.keys(register.entries));
  const idOf = (who: PersonWho): string => {
    const found = known.find((one) => sameValue(one.who, who));
    if (found !== undefined) return found.id;
    let count = known.length + 1;
    while (taken.has(key('person', `p${count}`))) count += 1;
    const id = `p${count}`;
    known.push({ id, who });
    taken.add(key('person', id));
    return id;
  };
  for (const {
    ids: [role = ''],
  } of entriesOf(register, 'holders'))
    if (!Object.hasOwn(people, role)) wanted.set(key('holders', role), null);
  for (const role of new Set([...wantedRoles(wanted), ...Object.keys(people).toSorted()])) {
    const who = Object.hasOwn(people, role) ? people[role] : undefined;
    // Whom people chose holds it: nobody is added who would hold nothing.
    if (who === undefined || (entryOf(register, key('holders', role))?.by ?? null) !== null) continue;
    const person = idOf(who);
    const at = key('person', person);
    if (entryOf(register, at) === null && !wanted.has(at))
      wanted.set(at, { is: 'person', who, party: partyIn(wanted, role), zone: null, function: '' });
    wanted.set(key('holders', role), { is: 'holders', people: [person] });
  }
}

/** In the order of the templates. */
const wantedRoles = (wanted: Wanted): readonly string[] =>
  [...wanted].flatMap(([where, value]) => (value?.is === 'role' ? [where.slice(key('role', '').length)] : []));

/** Until somebody says otherwise, a person belongs to the party of the first role that they hold. */
const partyIn = (wanted: Wanted, role: string) => {
  const value = wanted.get(key('role', role));
  return value?.is === 'role' ? value.party : null;
};
