import { forgetInLine } from '../../src/marks/forget-in-line';
import type { StoredLine } from '../../src/marks/stored-line';

const line = (more: Partial<StoredLine>): StoredLine => ({
  id: '8196106597704-5f742de6',
  at: 1,
  by: 'owner',
  item: null,
  issue: null,
  kind: 'register',
  what: 'Network',
  from: '',
  to: '',
  undone: false,
  changes: [],
  ...more,
});
const account = { account: 'one', name: null, person: 'p1', as: 'forgotten' };
const typed = { account: null, name: 'Some Body', person: 'p1', as: 'forgotten' };
const held = (people: readonly string[]) => ({
  section: 'register' as const,
  key: 'holders/network',
  before: null,
  after: { is: 'holders', people: [...people] },
});

test('who wrote it and whom it names go, alone or among others', () => {
  expect(forgetInLine(line({ by: 'one', from: 'one', to: 'two, one' }), account)).toMatchObject({
    by: 'forgotten',
    from: 'forgotten',
    to: 'two, forgotten',
  });
  expect(forgetInLine(line({ to: 'Some Body' }), typed).to).toBe('forgotten');
});

test('what would bring the person back can be taken back no more, other writes can', () => {
  expect(forgetInLine(line({ changes: [held(['p1'])] }), account).changes).toEqual([]);
  const key = { section: 'register' as const, key: 'person/p1', before: null, after: null };
  expect(forgetInLine(line({ changes: [key] }), typed).changes).toEqual([]);
  const others = line({ changes: [held(['p10'])] });
  expect(forgetInLine(others, account)).toBe(others);
});

test('so can what changed an item, where what it was or became names the account', () => {
  const plan = { section: 'plans' as const, key: 'a', before: null, after: { owner: 'one', by: 'two' } };
  expect(forgetInLine(line({ kind: 'row-plan', changes: [plan] }), account).changes).toEqual([]);
  const theirs = { ...plan, after: { owner: 'one more', by: 'two' } };
  const kept = line({ kind: 'row-plan', what: 'A row of one', changes: [theirs] });
  expect(forgetInLine(kept, account)).toBe(kept);
  expect(forgetInLine(line({ kind: 'settings', what: 'one' }), account).what).toBe('forgotten');
});

test('a line that names others stays as it is, and so do words of people that read like a name', () => {
  for (const one of [line({ by: 'two', to: 'oneself' }), line({ kind: 'answer', to: 'Some Body' })])
    for (const who of [account, typed]) expect(forgetInLine(one, who)).toBe(one);
});
