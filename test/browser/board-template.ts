import type { Prepared } from './prepared-site';

/** Lines of the board's gate: as many as a large cutover asks. */
export const BOARD_LINES = 167;
const TASKS = 17;

const linesOf = (task: number): number => (task === TASKS ? BOARD_LINES - 10 * (TASKS - 1) : 10);

/** A template in our own words: seventeen checklists of about ten go/no-go lines, and one decision at the cutover over all. */
export const BOARD: Prepared = {
  name: 'board.yaml',
  issues: TASKS + 1,
  text: [
    'runway: 1',
    'name: Board move',
    "version: '1'",
    'roles:',
    '  - {id: keeper, name: Shopkeeper, party: customer}',
    'gates:',
    '  - {id: board, name: Board, kind: decision, offset: T-1, phases: [Move]}',
    'phases:',
    '  - name: Move',
    '    cutover: true',
    '    modules:',
    '      - title: Before the van leaves',
    '        tasks:',
    ...Array.from({ length: TASKS }, (_, index) => index + 1).flatMap((task) => [
      `          - title: Checklist ${task}`,
      '            offset: T-2',
      '            rows:',
      ...Array.from(
        { length: linesOf(task) },
        (_, line) => `              - go-no-go: Part ${task}.${line + 1} is ready`,
      ),
    ]),
  ].join('\n'),
};
