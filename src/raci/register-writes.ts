import type { PartyName, PersonWho, RegisterEdit, RegisterView } from '../contract/raci';
import type { RaciRefusal } from './raci-refusal';
import { registerKey as key } from './register-key';
import type { RegisterValue, StoredRegister } from './stored-register';
import { entryOf } from './entry-of';

type Writes = ReadonlyMap<string, RegisterValue | null>;

const write = (where: string, value: RegisterValue | null): Writes => new Map([[where, value]]);

/**
 * What an edit writes into the register, or why it cannot be. A person who is removed is taken out of their roles, so that the next import
 * does not give them back; what else names them or a removed role is left alone, since reading leaves it out.
 */
export function registerWrites(stored: StoredRegister, view: RegisterView, edit: RegisterEdit): Writes | RaciRefusal {
  const roles = new Set(view.roles.map(({ id }) => id));
  const people = new Map(view.people.map((person) => [person.id, person]));
  const workstreams = new Map(view.workstreams.map((workstream) => [workstream.slug, workstream]));
  const strange = (ids: readonly string[], party: PartyName | null): RaciRefusal | null => {
    if (ids.some((id) => !people.has(id))) return 'no-such-person';
    return party !== null && ids.some((id) => people.get(id)?.party !== party) ? 'other-party' : null;
  };
  switch (edit.do) {
    case 'role': {
      const { role, name, party } = edit;
      return write(key('role', role), { is: 'role', name, party, place: placeOf(stored, key('role', role)) });
    }
    case 'remove-role':
      return roles.has(edit.role) ? write(key('role', edit.role), null) : 'no-such-role';
    case 'hold': {
      const role = view.roles.find(({ id }) => id === edit.role);
      if (role === undefined) return 'no-such-role';
      const { added = [] } = edit;
      if (added.some(({ person, who }) => people.has(person) || isListed(view, who))) return 'already-listed';
      const listed = edit.people.filter((id) => !added.some(({ person }) => person === id));
      return (
        strange(listed, null) ??
        new Map([
          // Until somebody says otherwise, a person belongs to the party of the first role that they hold.
          ...added.flatMap(({ person, who }) => [
            ...write(key('person', person), { is: 'person', who, party: role.party, zone: null, function: '' }),
          ]),
          ...write(key('holders', edit.role), { is: 'holders', people: edit.people }),
        ])
      );
    }
    case 'person': {
      const { person, who, party, zone } = edit;
      if (isListed({ people: view.people.filter(({ id }) => id !== person) }, who)) return 'already-listed';
      return write(key('person', person), { is: 'person', who, party, zone, function: edit.function });
    }
    case 'remove-person': {
      const { person } = edit;
      const held = view.roles.filter(({ heldBy }) => heldBy.includes(person));
      return (
        strange([person], null) ??
        new Map([
          ...write(key('person', person), null),
          ...held.flatMap(({ id, heldBy }) => [
            ...write(key('holders', id), { is: 'holders', people: heldBy.filter((one) => one !== person) }),
          ]),
        ])
      );
    }
    case 'contact': {
      const { party, person } = edit;
      if (person === null) return write(key('contact', party), null);
      return strange([person], party) ?? write(key('contact', party), { is: 'contact', person });
    }
    case 'escalation': {
      const { workstream, party, people: order } = edit;
      if (!workstreams.has(workstream)) return 'no-such-workstream';
      const at = key('escalation', workstream, party);
      return strange(order, party) ?? write(at, order.length === 0 ? null : { is: 'escalation', people: order });
    }
    case 'available': {
      const { person, window } = edit;
      return strange([person], null) ?? write(key('available', window.milestone, person), { is: 'available', window });
    }
    case 'not-available': {
      const at = key('available', edit.milestone, edit.person);
      return (entryOf(stored, at)?.value ?? null) === null ? 'not-confirmed' : write(at, null);
    }
    case 'workstream': {
      const { workstream, name, lead } = edit;
      if (lead !== null && !roles.has(lead)) return 'no-such-role';
      const at = key('workstream', workstream);
      return write(at, { is: 'workstream', name, lead, place: placeOf(stored, at) });
    }
    case 'close-workstream':
    case 'reopen-workstream': {
      const state = edit.do === 'close-workstream' ? 'closed' : 'open';
      const stood = workstreams.get(edit.workstream);
      if (stood === undefined) return 'no-such-workstream';
      if (stood.state === state) return state === 'closed' ? 'is-closed' : 'is-open';
      return write(key('standing', edit.workstream), { is: 'standing', state, note: edit.note });
    }
    default:
      return edit satisfies never;
  }
}

/** An account is one person of the register; two people may go by one name. */
const isListed = ({ people }: Pick<RegisterView, 'people'>, who: PersonWho): boolean =>
  'account' in who && people.some((other) => 'account' in other.who && other.who.account === who.account);

/** Renaming what the template lists leaves it where the template has it. */
const placeOf = (stored: StoredRegister, at: string): number | null => {
  const value = entryOf(stored, at)?.value ?? null;
  return value?.is === 'role' || value?.is === 'workstream' ? value.place : null;
};
