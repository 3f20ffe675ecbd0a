import fc from 'fast-check';
import { registerEdit, type RegisterEdit, type RaciWindow } from '../../src/contract/raci';
import { availabilityOf } from '../../src/raci/availability-of';
import { editRegister } from '../../src/raci/edit-register';
import { leadsWorkstream } from '../../src/raci/leads-workstream';
import { RACI_REFUSALS } from '../../src/raci/raci-refusal';
import { readRegister } from '../../src/raci/read-register';
import { EMPTY_REGISTER, type StoredRegister } from '../../src/raci/stored-register';
import { undoEntries } from '../../src/raci/undo-entries';
import { NOW, somebody } from './matrix-of';

/** One edit after the other, each by somebody who has read what stands. */
const edited = (edits: readonly RegisterEdit[], from: StoredRegister = EMPTY_REGISTER): StoredRegister =>
  edits.reduce((register, edit) => {
    const done = editRegister(register, registerEdit.parse(edit), register.version, somebody);
    if (done.is === 'refused') throw new Error(`${edit.do}: ${done.because}`);
    return done.register;
  }, from);
const refusal = (register: StoredRegister, edit: RegisterEdit, read = register.version) => {
  const done = editRegister(register, registerEdit.parse(edit), read, somebody);
  return done.is === 'refused' ? done.because : done.is;
};

const person = (id: string, more: Partial<Extract<RegisterEdit, { do: 'person' }>> = {}): RegisterEdit => ({
  ...{ do: 'person', person: id, who: { account: `account-${id}` }, party: 'customer', zone: null, function: '' },
  ...more,
});
const WINDOW: RaciWindow = { milestone: 't-0', date: '2027-06-01', time: '21:00', minutes: 240 };

const BEGUN = edited([
  { do: 'role', role: 'network', name: 'Network', party: 'customer' },
  { do: 'role', role: 'lead', name: 'Lead', party: 'provider' },
  person('p1', { zone: 'Pacific/Auckland', function: 'Head of networks' }),
  person('p2', { who: { name: 'Somebody of the carrier' }, party: 'vendor' }),
  person('p3'),
  { do: 'hold', role: 'network', people: ['p1', 'p3'] },
  { do: 'hold', role: 'lead', people: ['p1'] },
  { do: 'contact', party: 'customer', person: 'p1' },
  { do: 'workstream', workstream: 'links', name: 'Connections', lead: 'network' },
  { do: 'escalation', workstream: 'links', party: 'customer', people: ['p3', 'p1'] },
  { do: 'available', person: 'p1', window: WINDOW },
]);

test('the register is read as it was written', () => {
  const at = new Date(NOW).toISOString();
  expect(readRegister(BEGUN)).toEqual({
    version: 11,
    // None of them is a template's, so they stand by name.
    roles: [
      { id: 'lead', name: 'Lead', party: 'provider', heldBy: ['p1'] },
      { id: 'network', name: 'Network', party: 'customer', heldBy: ['p1', 'p3'] },
    ],
    people: [
      {
        ...{ id: 'p1', who: { account: 'account-p1' }, party: 'customer', roles: ['lead', 'network'] },
        ...{ zone: 'Pacific/Auckland', function: 'Head of networks' },
      },
      { id: 'p2', who: { name: 'Somebody of the carrier' }, party: 'vendor', zone: null, function: '', roles: [] },
      { id: 'p3', who: { account: 'account-p3' }, party: 'customer', zone: null, function: '', roles: ['network'] },
    ],
    contacts: [{ party: 'customer', person: 'p1' }],
    escalations: [{ workstream: 'links', party: 'customer', people: ['p3', 'p1'] }],
    available: [{ person: 'p1', window: WINDOW, by: 'somebody', at }],
    workstreams: [{ slug: 'links', name: 'Connections', lead: 'network', state: 'open', said: null }],
  });
});

test('what cannot be is refused, with a sentence and what to do', () => {
  const closed = edited([{ do: 'close-workstream', workstream: 'links', note: 'All there.' }], BEGUN);
  const refused: readonly [StoredRegister, RegisterEdit, string][] = [
    [BEGUN, { do: 'hold', role: 'gone', people: [] }, 'no-such-role'],
    [BEGUN, { do: 'hold', role: 'lead', people: ['p9'] }, 'no-such-person'],
    [BEGUN, { do: 'remove-role', role: 'constructor' }, 'no-such-role'],
    [BEGUN, { do: 'remove-person', person: 'p9' }, 'no-such-person'],
    [BEGUN, { do: 'contact', party: 'vendor', person: 'p1' }, 'other-party'],
    [BEGUN, { do: 'escalation', workstream: 'links', party: 'customer', people: ['p1', 'p2'] }, 'other-party'],
    [BEGUN, { do: 'escalation', workstream: 'gone', party: 'customer', people: [] }, 'no-such-workstream'],
    [BEGUN, { do: 'workstream', workstream: 'links', name: 'Connections', lead: 'gone' }, 'no-such-role'],
    [BEGUN, person('p4', { who: { account: 'account-p1' } }), 'already-listed'],
    [BEGUN, { do: 'not-available', person: 'p3', milestone: 't-0' }, 'not-confirmed'],
    [BEGUN, { do: 'reopen-workstream', workstream: 'links', note: 'Once more.' }, 'is-open'],
    [closed, { do: 'close-workstream', workstream: 'links', note: 'Again.' }, 'is-closed'],
    [BEGUN, { do: 'role', role: 'lead', name: 'Lead', party: 'provider' }, 'nothing-to-change'],
  ];
  for (const [register, edit, because] of refused) expect([edit, refusal(register, edit)]).toEqual([edit, because]);
  for (const { message, next } of Object.values(RACI_REFUSALS))
    expect([message, next].join(' ')).toMatch(/^[A-Z].*\.$/);
});

test.each([
  { do: 'escalation', workstream: 'links', party: 'customer', people: ['p1', 'p2', 'p3', 'p4', 'p5'] },
  { do: 'escalation', workstream: 'links', party: 'customer', people: ['p1', 'p1'] },
  { do: 'hold', role: 'lead', people: ['p1', 'p1'] },
  { do: 'close-workstream', workstream: 'links', note: ' ' },
  { do: 'person', person: 'p/1', who: { name: 'x' }, party: null, zone: null, function: '' },
  { do: 'person', person: 'p1', who: { name: 'x' }, party: null, zone: 'Mars/Base', function: '' },
  { do: 'role', role: '__proto__', name: 'x', party: null },
])('%j does not enter', (edit) => {
  expect(registerEdit.safeParse(edit).success).toBe(false);
});

test('a workstream is closed and reopened with a note by who leads it', () => {
  const view = readRegister(BEGUN);
  expect(leadsWorkstream(view, 'links', 'account-p3')).toBe(true);
  expect(leadsWorkstream(view, 'links', 'account-p2')).toBe(false);
  expect(leadsWorkstream(view, 'gone', 'account-p3')).toBe(false);
  const closed = edited([{ do: 'close-workstream', workstream: 'links', note: 'All there.' }], BEGUN);
  const at = new Date(NOW).toISOString();
  expect(readRegister(closed).workstreams[0]).toMatchObject({
    state: 'closed',
    said: { note: 'All there.', by: 'somebody', at },
  });
  const open = edited([{ do: 'reopen-workstream', workstream: 'links', note: 'One is missing.' }], closed);
  expect(readRegister(open).workstreams[0]).toMatchObject({ state: 'open', said: { note: 'One is missing.' } });
});

test('being there is confirmed for a window as it is, and lapses when it moves', () => {
  const view = readRegister(BEGUN);
  expect(availabilityOf(view, 'p1', { ...WINDOW })).toBe('confirmed');
  expect(availabilityOf(view, 'p3', WINDOW)).toBe('unconfirmed');
  expect(availabilityOf(view, 'p1', { ...WINDOW, milestone: 'test-cutover' })).toBe('unconfirmed');
  for (const moved of [{ date: '2027-06-08' }, { time: '22:00' }, { minutes: null }])
    expect(availabilityOf(view, 'p1', { ...WINDOW, ...moved })).toBe('lapsed');
  const taken = edited([{ do: 'not-available', person: 'p1', milestone: 't-0' }], BEGUN);
  expect(availabilityOf(readRegister(taken), 'p1', WINDOW)).toBe('unconfirmed');
});

test('who is removed is named nowhere, and undo has everything back', () => {
  const done = editRegister(BEGUN, { do: 'remove-person', person: 'p1' }, BEGUN.version, somebody);
  if (done.is === 'refused') throw new Error(done.because);
  const { version: _, ...without } = readRegister(done.register);
  expect(JSON.stringify(without)).not.toContain('p1');
  expect(without.roles.map(({ heldBy }) => heldBy)).toEqual([[], ['p3']]);
  const { version: __, ...back } = readRegister(undoEntries(done.register, done.changes, somebody).entries);
  const { version: ___, ...begun } = readRegister(BEGUN);
  expect(back).toEqual(begun);
});

test('who goes to another party is its point of contact no longer', () => {
  const moved = readRegister(edited([person('p1', { party: 'partner' })], BEGUN));
  expect(moved.contacts).toEqual([]);
  expect(moved.escalations).toEqual([{ workstream: 'links', party: 'customer', people: ['p3'] }]);
});

/** Edits that can be made of BEGUN, each of an entry of its own. */
const EDITS: readonly RegisterEdit[] = [
  { do: 'role', role: 'lead', name: 'Migration lead', party: 'provider' },
  { do: 'remove-role', role: 'network' },
  { do: 'hold', role: 'lead', people: ['p2'] },
  person('p3', { zone: 'Europe/Berlin' }),
  { do: 'contact', party: 'vendor', person: 'p2' },
  { do: 'escalation', workstream: 'links', party: 'vendor', people: ['p2'] },
  { do: 'available', person: 'p3', window: WINDOW },
  { do: 'close-workstream', workstream: 'links', note: 'All there.' },
];

test('two people who have read the same and write different entries both win, whoever is first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...EDITS), { minLength: 2, maxLength: 2 }), ([one, other]) => {
      const both = (edits: readonly (RegisterEdit | undefined)[]) =>
        edits.reduce((register, edit) => {
          if (edit === undefined) throw new Error('two are asked for');
          const done = editRegister(register, edit, BEGUN.version, somebody);
          if (done.is === 'refused') throw new Error(`${edit.do}: ${done.because}`);
          return done.register;
        }, BEGUN);
      expect(readRegister(both([one, other]))).toEqual(readRegister(both([other, one])));
    }),
  );
});

test('who writes over an entry that they have not seen is told', () => {
  for (const edit of EDITS) {
    const theirs = edited([edit], BEGUN);
    expect(refusal(theirs, edit, BEGUN.version)).toMatch(/nothing-to-change|is-closed|no-such-role/);
  }
  const theirs = edited([{ do: 'contact', party: 'customer', person: 'p3' }], BEGUN);
  const mine: RegisterEdit = { do: 'contact', party: 'customer', person: null };
  expect(refusal(theirs, mine, BEGUN.version)).toBe('changed-meanwhile');
  expect(editRegister(theirs, mine, BEGUN.version, somebody)).toMatchObject({
    conflicts: [{ key: 'contact/customer', now: { is: 'contact', person: 'p3' }, ...somebody }],
  });
  expect(refusal(theirs, mine)).toBe('edited');
});
