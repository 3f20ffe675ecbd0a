import { partyName, type PartyName, type RegisterView } from '../contract/raci';
import { entriesOf } from './entries-of';
import type { StoredRegister } from './stored-register';
import { compareText } from '../values/compare-text';

/**
 * The register as it stands. What points at somebody who is gone, or who went to another party, says nothing any more: it is left out
 * here and not written away there, so that undoing brings it back.
 */
export function readRegister(register: StoredRegister): RegisterView {
  const people = entriesOf(register, 'person')
    .map(({ ids: [id = ''], value: { who, party, zone, function: what } }) => ({
      id,
      who,
      party,
      zone,
      function: what,
    }))
    .toSorted(byText(({ id }) => id));
  const partyOf = new Map(people.map(({ id, party }) => [id, party]));
  const ofParty = (ids: readonly string[], party: PartyName) => ids.filter((id) => partyOf.get(id) === party);

  const holders = new Map(entriesOf(register, 'holders').map(({ ids: [role = ''], value }) => [role, value.people]));
  const roles = entriesOf(register, 'role')
    .toSorted(byPlace)
    .map(({ ids: [id = ''], value: { name, party } }) => ({
      ...{ id, name, party },
      heldBy: (holders.get(id) ?? []).filter((person) => partyOf.has(person)),
    }));
  const rolesOf = new Map<string, string[]>(people.map(({ id }) => [id, []]));
  for (const { id, heldBy } of roles) for (const person of heldBy) rolesOf.get(person)?.push(id);

  const standings = new Map(entriesOf(register, 'standing').map((one) => [one.ids[0], one]));
  return {
    version: register.version,
    roles,
    people: people.map((person) => ({ ...person, roles: rolesOf.get(person.id) ?? [] })),
    contacts: entriesOf(register, 'contact')
      .flatMap(({ ids, value: { person } }) => {
        const party = partyName.parse(ids[0]);
        return ofParty([person], party).map((contact) => ({ party, person: contact }));
      })
      .toSorted(byText(({ party }) => party)),
    escalations: entriesOf(register, 'escalation')
      .flatMap(({ ids: [workstream = '', of], value }) => {
        const party = partyName.parse(of);
        const order = ofParty(value.people, party);
        return order.length === 0 ? [] : [{ workstream, party, people: order }];
      })
      .toSorted(byText(({ workstream, party }) => `${workstream}/${party}`)),
    available: entriesOf(register, 'available')
      .flatMap(({ ids: [, person = ''], value: { window }, entry: { by, at } }) =>
        partyOf.has(person) ? [{ person, window, by, at: new Date(at).toISOString() }] : [],
      )
      .toSorted(byText(({ person, window }) => `${window.milestone}/${person}`)),
    workstreams: entriesOf(register, 'workstream')
      .toSorted(byPlace)
      .map(({ ids: [slug = ''], value: { name, lead } }) => {
        const standing = standings.get(slug);
        return {
          ...{ slug, name, lead },
          state: standing?.value.state ?? 'open',
          said:
            standing === undefined
              ? null
              : {
                  note: standing.value.note,
                  by: standing.entry.by,
                  at: new Date(standing.entry.at).toISOString(),
                },
        };
      }),
  };
}

interface Placed {
  readonly ids: readonly string[];
  readonly value: { readonly place: number | null; readonly name: string };
}

/** In the order of the template; what people added comes last, by name. Where all is equal the id decides: storage keeps no order. */
const byPlace = (a: Placed, b: Placed): number =>
  (a.value.place ?? Infinity) === (b.value.place ?? Infinity)
    ? compareText(a.value.name, b.value.name) || compareText(a.ids.join('/'), b.ids.join('/'))
    : (a.value.place ?? Infinity) - (b.value.place ?? Infinity);

const byText =
  <T>(text: (value: T) => string) =>
  (a: T, b: T): number =>
    compareText(text(a), text(b));

/** By code unit: the same everywhere, whatever language a server speaks. */
