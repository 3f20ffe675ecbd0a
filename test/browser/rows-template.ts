import type { Prepared } from './prepared-site';

const ASKED = [
  'The van is in the yard',
  'The new door opens from outside',
  'Somebody has the second key',
  'The till counts in the new shop',
  'The street is free until noon',
];

const rows = (module: number) =>
  Array.from(
    { length: 10 },
    (_, index) => `              - go-no-go: ${ASKED[index % 5] ?? ''} (${module}.${index + 1})`,
  );

/** A template in our own words: five tasks with ten go/no-go rows each, and a decision at the cutover that looks at all. */
const ROWS_TEMPLATE = [
  'runway: 1',
  'name: Shop move',
  "version: '1'",
  'roles:',
  '  - {id: keeper, name: Shopkeeper, party: customer}',
  '  - {id: driver, name: Van driver, party: vendor}',
  'gates:',
  '  - {id: moving-day, name: Moving day, kind: decision, offset: T-1, phases: [Move]}',
  'phases:',
  '  - name: Move',
  '    cutover: true',
  '    modules:',
  '      - title: Before the van leaves',
  '        tasks:',
  ...[1, 2, 3, 4, 5].flatMap((module) => [
    `          - title: Look at part ${module}`,
    '            offset: T-2',
    '            rows:',
    ...rows(module),
  ]),
].join('\n');

export const SHOP_MOVE: Prepared = { name: 'shop-move.yaml', text: ROWS_TEMPLATE, issues: 6 };
export const ROWS = 50;
