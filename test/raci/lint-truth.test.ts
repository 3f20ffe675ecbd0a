import type { RaciLetters, RaciRule } from '../../src/contract/raci';
import { effectiveMatrix } from '../../src/raci/effective-matrix';
import { lintMatrix } from '../../src/raci/lint-matrix';
import { roleOf, specOf, TODAY, writtenBefore } from './matrix-of';

const LETTERS: readonly RaciLetters[] = ['', 'R', 'A', 'RA', 'C', 'RC', 'AC', 'RAC'].flatMap(
  (letters) => [letters, `${letters}I`] as RaciLetters[],
);
const HOLDERS: readonly (readonly string[])[] = [[], ['p1'], ['p1', 'p2']];

/** The rules once more for a row of two roles, in the words of the product and written another way. */
function oracle(cells: readonly { letters: RaciLetters; people: number }[]): RaciRule[] {
  const all = cells.map(({ letters }) => letters).join('');
  const answering = cells.filter(({ letters }) => letters.includes('A'));
  const found: RaciRule[] = [];
  if (answering.length === 0) found.push('no-accountable');
  if (answering.length === 2) found.push('several-accountable');
  for (const { people } of answering) {
    if (people === 0) found.push('accountable-unheld');
    if (people === 2) found.push('accountable-shared');
  }
  if (!all.includes('R')) found.push('no-responsible');
  if (!all.includes('I')) found.push('nobody-informed');
  return found.sort();
}

test('every row of two roles is judged as the product says', () => {
  let judged = 0;
  for (const first of LETTERS)
    for (const second of LETTERS)
      for (const one of HOLDERS)
        for (const other of HOLDERS) {
          const register = { roles: [roleOf('one', one), roleOf('other', other)], workstreams: [] };
          const written = writtenBefore([
            { row: 'm', role: 'one', letters: first },
            { row: 'm', role: 'other', letters: second },
          ]);
          const rows = effectiveMatrix([specOf('m')], written, register);
          const found = lintMatrix({ rows, register, firstDays: new Map(), today: TODAY });
          const expected = oracle([
            { letters: first, people: one.length },
            { letters: second, people: other.length },
          ]);
          expect([first, second, ...found.map(({ rule }) => rule).sort()]).toEqual([first, second, ...expected]);
          judged += 1;
        }
  expect(judged).toBe(16 * 16 * 3 * 3);
});

const DAYS = { none: undefined, past: '2026-01-01', today: TODAY, last: '2027-05-15', next: '2027-05-16' } as const;

test.each([
  ['none', false],
  ['past', true],
  ['today', true],
  ['last', true],
  ['next', false],
] as const)('a role without a person whose first day is %s: warned is %s', (day, isWarned) => {
  for (const heldBy of HOLDERS)
    for (const letters of LETTERS) {
      const register = { roles: [roleOf('one', heldBy)], workstreams: [] };
      const rows = effectiveMatrix([specOf('m')], writtenBefore([{ row: 'm', role: 'one', letters }]), register);
      const first = DAYS[day];
      const firstDays = new Map(first === undefined ? [] : [['m', first]]);
      const found = lintMatrix({ rows, register, firstDays, today: TODAY });
      const warned = found.filter(({ rule }) => rule === 'role-unheld-soon');
      expect(warned.length).toBe(isWarned && letters !== '' && heldBy.length === 0 ? 1 : 0);
    }
});

test('for how much one person is Accountable is counted over the rows that stand on their own', () => {
  for (let count = 1; count <= 20; count += 1)
    for (let theirs = 0; theirs <= count; theirs += 1) {
      const register = { roles: [roleOf('one', ['p1']), roleOf('two', ['p2', 'p1']), roleOf('none')], workstreams: [] };
      const modules = Array.from({ length: count }, (_, index) =>
        specOf(`m${index}`, { raci: { accountable: index < theirs ? (index % 2 === 0 ? 'one' : 'two') : 'none' } }),
      );
      const tasks = modules.map(({ id }) => specOf(`${id}/1`, { kind: 'task', parent: id }));
      const rows = effectiveMatrix([...modules, ...tasks], new Map(), register);
      const found = lintMatrix({ rows, register, firstDays: new Map(), today: TODAY });
      const people = found.filter(({ rule }) => rule === 'accountable-for-most').map(({ person }) => person);
      const second = Math.floor(theirs / 2);
      expect([count, theirs, ...people]).toEqual([
        count,
        theirs,
        ...(count >= 10 && theirs / count > 0.4 ? ['p1'] : []),
        ...(count >= 10 && second / count > 0.4 ? ['p2'] : []),
      ]);
    }
});
