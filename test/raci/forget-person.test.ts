import { FORGOTTEN, type RegisterEdit } from '../../src/contract/raci';
import { editMatrix } from '../../src/raci/edit-matrix';
import { editRegister } from '../../src/raci/edit-register';
import { effectiveMatrix } from '../../src/raci/effective-matrix';
import { forgetPerson } from '../../src/raci/forget-person';
import { lintMatrix } from '../../src/raci/lint-matrix';
import { readRegister } from '../../src/raci/read-register';
import { EMPTY_REGISTER } from '../../src/raci/stored-register';
import { NOW, specOf, TODAY } from './matrix-of';

const WINDOW = { milestone: 't-0', date: '2027-06-01', time: null, minutes: null };
/** Who wrote what. */
const EDITS: readonly (readonly [string, RegisterEdit])[] = [
  ['account-2', { do: 'role', role: 'network', name: 'Network', party: 'customer' }],
  ['account-1', { do: 'role', role: 'lead', name: 'Lead', party: 'customer' }],
  ['account-2', person('p1', { account: 'account-1' })],
  ['account-2', person('p2', { account: 'account-2' })],
  ['account-1', person('p3', { name: 'Somebody of the carrier' })],
  ['account-2', { do: 'hold', role: 'network', people: ['p1'] }],
  ['account-1', { do: 'hold', role: 'lead', people: ['p2', 'p3'] }],
  ['account-1', { do: 'contact', party: 'customer', person: 'p1' }],
  ['account-2', { do: 'workstream', workstream: 'links', name: 'Connections', lead: 'network' }],
  ['account-2', { do: 'escalation', workstream: 'links', party: 'customer', people: ['p1', 'p3', 'p2'] }],
  ['account-1', { do: 'available', person: 'p1', window: WINDOW }],
  ['account-1', { do: 'close-workstream', workstream: 'links', note: 'All there.' }],
];
function person(id: string, who: Extract<RegisterEdit, { do: 'person' }>['who']): RegisterEdit {
  return { do: 'person', person: id, who, party: 'customer', zone: 'UTC', function: 'Does it' };
}

const REGISTER = EDITS.reduce((register, [by, edit]) => {
  const done = editRegister(register, edit, register.version, { by, at: NOW });
  if (done.is === 'refused') throw new Error(`${edit.do}: ${done.because}`);
  return done.register;
}, EMPTY_REGISTER);
const SPECS = [specOf('m', { workstream: 'links' })];
const MATRIX = (['account-1', 'account-2'] as const).reduce<Parameters<typeof forgetPerson>[1]>((matrix, by, index) => {
  const edit = { do: 'cell', row: 'm', role: index === 0 ? 'network' : 'lead', letters: 'RA' } as const;
  const done = editMatrix(matrix, edit, { m: index }, { by, at: NOW }, SPECS, readRegister(REGISTER));
  if (done.is === 'refused') throw new Error(done.because);
  return done.matrix;
}, new Map());
const everything = ({ register, matrix }: ReturnType<typeof forgetPerson>) => JSON.stringify([register, [...matrix]]);

test('an account is forgotten wherever it stood, and what it wrote stays', () => {
  const forgotten = forgetPerson(REGISTER, MATRIX, { account: 'account-1' });
  expect(everything(forgotten)).not.toMatch(/account-1|"p1"|\/p1/);
  const view = readRegister(forgotten.register);
  expect(view.people.map(({ id }) => id)).toEqual(['p2', 'p3']);
  expect(view.roles).toEqual([
    { id: 'lead', name: 'Lead', party: 'customer', heldBy: ['p2', 'p3'] },
    { id: 'network', name: 'Network', party: 'customer', heldBy: [] },
  ]);
  expect([view.contacts, view.available]).toEqual([[], []]);
  expect(view.escalations).toEqual([{ workstream: 'links', party: 'customer', people: ['p3', 'p2'] }]);
  expect(view.workstreams[0]).toMatchObject({ state: 'closed', said: { note: 'All there.', by: FORGOTTEN } });
  expect(forgotten.matrix.get('m')?.entries).toEqual({
    network: { value: 'RA', version: 1, by: FORGOTTEN, at: NOW },
    lead: { value: 'RA', version: 2, by: 'account-2', at: NOW },
  });
});

test('a role that is held by nobody since is found by the lint', () => {
  const found = ({ register, matrix }: ReturnType<typeof forgetPerson>) => {
    const view = readRegister(register);
    const rows = effectiveMatrix(SPECS, matrix, view);
    const findings = lintMatrix({ rows, register: view, firstDays: new Map(), today: TODAY });
    return findings.filter(({ rule }) => rule === 'accountable-unheld').map(({ role }) => role);
  };
  expect(found({ register: REGISTER, matrix: MATRIX })).toEqual([]);
  expect(found(forgetPerson(REGISTER, MATRIX, { account: 'account-1' }))).toEqual(['network']);
});

test('a name that was typed is forgotten by who it is in the register, and nobody else', () => {
  const forgotten = forgetPerson(REGISTER, MATRIX, { person: 'p3' });
  expect(everything(forgotten)).not.toMatch(/carrier|"p3"|\/p3/);
  const view = readRegister(forgotten.register);
  expect(view.people.map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(view.roles.map(({ heldBy }) => heldBy)).toEqual([['p2'], ['p1']]);
  expect(forgotten.matrix).toEqual(MATRIX);
});

test('a person of the register who has an account is forgotten with it', () => {
  const byPerson = forgetPerson(REGISTER, MATRIX, { person: 'p1' });
  expect(byPerson).toEqual(forgetPerson(REGISTER, MATRIX, { account: 'account-1' }));
});

test('who is nowhere changes nothing that is read', () => {
  const { register, matrix } = forgetPerson(REGISTER, MATRIX, { account: 'account-9' });
  expect({ ...readRegister(register), version: 0 }).toEqual({ ...readRegister(REGISTER), version: 0 });
  expect(matrix).toEqual(MATRIX);
});

test('who had read the register before is told when they would bring the person back', () => {
  const { register } = forgetPerson(REGISTER, MATRIX, { account: 'account-1' });
  const late = editRegister(register, { do: 'hold', role: 'network', people: ['p2'] }, REGISTER.version, {
    by: 'account-2',
    at: NOW,
  });
  expect(late).toMatchObject({ is: 'refused', because: 'changed-meanwhile' });
});
