import { readMatrixCsv } from '../../src/raci/read-matrix-csv';
import { roleOf, specOf } from './matrix-of';

const ROWS = [specOf('t/p/one'), specOf('t/p/two')];
const ROLES = [
  { ...roleOf('lead'), name: 'Migration lead' },
  { ...roleOf('network'), name: 'Network' },
  { ...roleOf('network-2'), name: 'Network' },
];
const read = (...lines: readonly string[]) => {
  const { cells, faults } = readMatrixCsv(lines.join('\n'), ROWS, ROLES);
  return {
    cells: [...cells].map(([row, roles]) => [row, Object.fromEntries(roles)]),
    faults: faults.map(({ line, column, message }) => [line, column, message]),
  };
};

test.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
])('reads %s, columns and rows in any order and not all of them', (_, sign) => {
  const lines = [
    ['Migration lead (lead)', 'Title', 'Row'],
    ['RA', 'Second', 't/p/two'],
    ['', 'First', 't/p/one'],
  ];
  expect(read(...lines.map((line) => line.join(sign)))).toEqual({
    cells: [
      ['t/p/two', { lead: 'RA' }],
      ['t/p/one', { lead: '' }],
    ],
    faults: [],
  });
});

test('a role is known by its heading, its id, or a name that no other role has', () => {
  const cells = [['t/p/one', { lead: 'A', network: 'R', 'network-2': 'I' }]];
  expect(read('Row,migration  LEAD,network,Network (network-2)', 't/p/one,A,R,I')).toEqual({ cells, faults: [] });
  // Two roles are called Network; the one whose id is network is meant by its id.
  expect(
    readMatrixCsv('Row,Network\nt/p/one,A', ROWS, [ROLES[2] ?? roleOf('x'), { ...roleOf('net'), name: 'Network' }])
      .faults,
  ).toHaveLength(1);
});

test.each(['ra', 'A, R', 'R/A', ' R + A ', 'RRA'])('takes %j for R and A', (cell) => {
  expect(read('Row\tlead', `t/p/one\t${cell}`).cells).toEqual([['t/p/one', { lead: 'RA' }]]);
});

test('all faults are told at once, each with its line', () => {
  const { cells, faults } = read('Row,lead,Boss,lead', 't/p/one,RX', 't/p/gone,R', '', 't/p/two,A', 't/p/two,R', ',R');
  expect(faults).toEqual([
    [1, 'Boss', 'No role is called Boss.'],
    [1, 'lead', 'The role lead has two columns.'],
    [2, 'lead', 'A cell holds letters other than R, A, C and I.'],
    [3, 'Row', 'The matrix has no row t/p/gone.'],
    [6, 'Row', 'The row t/p/two appears twice.'],
    [7, 'Row', 'A line does not say which row it is.'],
  ]);
  expect(cells).toEqual([
    ['t/p/one', {}],
    ['t/p/two', { lead: 'A' }],
  ]);
});

test.each(['', ' \n\n', 'R,A,C,I', 'not a table at all', 'row,lead\nt/p/one,R'])('%j is no matrix', (text) => {
  expect(read(text)).toEqual({
    cells: [],
    faults: [[1, 'Row', 'The table has no column Row, which says which row a line is.']],
  });
});

test('a quotation mark that is never closed is told with the line on which it begins', () => {
  expect(read('Row,lead', 't/p/one,R', '"t/p/two,A').faults).toEqual([
    [3, null, 'A quotation mark that begins here is never closed.'],
  ]);
});

test('every fault says what to do', () => {
  const { faults } = readMatrixCsv('Row,Boss\nt/p/gone,R\nt/p/one', ROWS, ROLES);
  expect(faults.length).toBeGreaterThan(1);
  for (const { remedy } of faults) expect(remedy).toMatch(/\.$/);
});
