import fc from 'fast-check';
import type { RegisterEdit } from '../../src/contract/raci';
import { editRegister } from '../../src/raci/edit-register';
import { mergeRegister } from '../../src/raci/merge-register';
import { readRegister } from '../../src/raci/read-register';
import { EMPTY_REGISTER, type StoredRegister } from '../../src/raci/stored-register';
import { NOW, somebody } from './matrix-of';

type Listed = Parameters<typeof mergeRegister>[1];
type People = NonNullable<Parameters<typeof mergeRegister>[2]>;

const NOBODY: ReadonlySet<string> = new Set();
const FIRST: Listed = {
  roles: [
    { id: 'lead', name: 'Migration lead', party: 'provider' },
    { id: 'network', name: 'Network', party: 'customer' },
    { id: 'approver', name: 'Approver', party: null },
  ],
  workstreams: [
    { slug: 'prepare', name: 'Prepare', lead: 'lead' },
    { slug: 'move', name: 'Move', lead: null },
  ],
};
/** Network has another name and party, the approver is gone, security and a workstream came. */
const SECOND: Listed = {
  roles: [
    { id: 'security', name: 'Security', party: 'customer' },
    { id: 'network', name: 'Networks', party: 'partner' },
    { id: 'lead', name: 'Migration lead', party: 'provider' },
  ],
  workstreams: [
    { slug: 'prepare', name: 'Prepare', lead: 'lead' },
    { slug: 'operate', name: 'Operate', lead: 'security' },
  ],
};
const PEOPLE: People = {
  lead: { account: 'account-1' },
  network: { account: 'account-1' },
  approver: { name: 'Somebody of the bank' },
};

const edit = (register: StoredRegister, change: RegisterEdit): StoredRegister => {
  const done = editRegister(register, change, register.version, somebody);
  if (done.is === 'refused') throw new Error(done.because);
  return done.register;
};
const merge = (register: StoredRegister, listed: Listed, people: People | null = null, used = NOBODY) =>
  mergeRegister(register, listed, people, used, NOW);
const BEGUN = merge(EMPTY_REGISTER, FIRST, PEOPLE);

test('the register begins with the roles, parties and workstreams of the template and the people of the import', () => {
  const { roles, people, workstreams } = readRegister(BEGUN);
  expect(roles).toEqual([
    { id: 'lead', name: 'Migration lead', party: 'provider', heldBy: ['p1'] },
    { id: 'network', name: 'Network', party: 'customer', heldBy: ['p1'] },
    { id: 'approver', name: 'Approver', party: null, heldBy: ['p2'] },
  ]);
  const nothing = { zone: null, function: '' };
  expect(people).toEqual([
    { id: 'p1', who: { account: 'account-1' }, party: 'provider', roles: ['lead', 'network'], ...nothing },
    { id: 'p2', who: { name: 'Somebody of the bank' }, party: null, roles: ['approver'], ...nothing },
  ]);
  expect(workstreams.map(({ slug, lead }) => [slug, lead])).toEqual([
    ['prepare', 'lead'],
    ['move', null],
  ]);
});

test('what nobody touched follows a newer template', () => {
  const { roles, workstreams } = readRegister(merge(BEGUN, SECOND));
  expect(roles.map(({ id, name, party, heldBy }) => [id, name, party, heldBy])).toEqual([
    ['security', 'Security', 'customer', []],
    ['network', 'Networks', 'partner', ['p1']],
    ['lead', 'Migration lead', 'provider', ['p1']],
  ]);
  expect(workstreams.map(({ slug }) => slug)).toEqual(['prepare', 'operate']);
});

test('what people wrote stays, also where they took something away', () => {
  const changes: readonly RegisterEdit[] = [
    { do: 'role', role: 'network', name: 'Wide area network', party: 'vendor' },
    { do: 'remove-role', role: 'lead' },
    { do: 'workstream', workstream: 'prepare', name: 'Preparation', lead: 'approver' },
    { do: 'hold', role: 'network', people: [] },
    { do: 'close-workstream', workstream: 'move', note: 'Moved.' },
  ];
  const { roles, workstreams } = readRegister(merge(changes.reduce(edit, BEGUN), SECOND, PEOPLE));
  expect(roles.map(({ id, name, party, heldBy }) => [id, name, party, heldBy])).toEqual([
    ['security', 'Security', 'customer', []],
    // Where the template had it when somebody renamed it.
    ['network', 'Wide area network', 'vendor', []],
    // In no template any more, and kept, since a person made it the lead of a workstream.
    ['approver', 'Approver', null, ['p2']],
  ]);
  expect(workstreams.map(({ slug, lead, state }) => [slug, lead, state])).toEqual([
    ['prepare', 'approver', 'open'],
    // Likewise kept, since it was closed with a note.
    ['move', null, 'closed'],
    ['operate', 'security', 'open'],
  ]);
});

test('a role that is in no template any more stays while a cell of a person names it', () => {
  const ids = (used: ReadonlySet<string>) => readRegister(merge(BEGUN, SECOND, null, used)).roles.map(({ id }) => id);
  expect(ids(new Set(['approver']))).toEqual(expect.arrayContaining(['approver']));
  expect(ids(NOBODY)).not.toContain('approver');
});

test('people who were mapped to roles by an import alone go with the mapping', () => {
  const people: People = { lead: { account: 'account-2' } };
  const view = readRegister(merge(BEGUN, FIRST, people));
  expect(view.roles.map(({ heldBy }) => heldBy)).toEqual([['p3'], [], []]);
  expect(view.people.map(({ id, who }) => [id, who])).toEqual([['p3', { account: 'account-2' }]]);
  const named = edit(BEGUN, { do: 'contact', party: 'provider', person: 'p1' });
  expect(readRegister(merge(named, FIRST, people)).people.map(({ id }) => id)).toEqual(['p1', 'p3']);
});

test('a person whom somebody removed is not given back by the next import', () => {
  const removed = edit(BEGUN, { do: 'remove-person', person: 'p1' });
  const view = readRegister(merge(removed, FIRST, PEOPLE));
  expect(view.roles.map(({ heldBy }) => heldBy)).toEqual([[], [], ['p2']]);
  expect(JSON.stringify(view)).not.toContain('account-1');
});

test('the same import again changes nothing, whatever people wrote', () => {
  const anyEdit: fc.Arbitrary<RegisterEdit> = fc.constantFrom<RegisterEdit>(
    { do: 'role', role: 'network', name: 'Wide area network', party: 'vendor' },
    { do: 'role', role: 'own', name: 'Our own role', party: null },
    { do: 'hold', role: 'approver', people: ['p1'] },
    { do: 'contact', party: 'provider', person: 'p1' },
    { do: 'workstream', workstream: 'prepare', name: 'Preparation', lead: 'approver' },
    { do: 'close-workstream', workstream: 'move', note: 'Moved.' },
    { do: 'remove-person', person: 'p2' },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(anyEdit),
      fc.constantFrom(FIRST, SECOND),
      fc.constantFrom(null, PEOPLE, { lead: { account: 'account-2' } }),
      (edits, listed, people) => {
        // An edit may have become impossible by those before it: then it is no edit.
        const written = edits.reduce((register, change) => {
          const done = editRegister(register, change, register.version, somebody);
          return done.is === 'refused' ? register : done.register;
        }, BEGUN);
        const once = merge(written, listed, people);
        expect(merge(once, listed, people)).toEqual(once);
        for (const [key, entry] of Object.entries(written.entries))
          if (entry.by !== null) expect(once.entries[key]).toEqual(entry);
      },
    ),
  );
});
