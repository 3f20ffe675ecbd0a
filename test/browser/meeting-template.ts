import type { Prepared } from './prepared-site';

/** A template in our own words: three checklists of three lines, and a go/no-go over all of them. */
export const MEETING: Prepared = {
  name: 'meeting.yaml',
  issues: 4,
  text: [
    'runway: 1',
    'name: Small move',
    "version: '1'",
    'roles:',
    '  - {id: keeper, name: Shopkeeper, party: customer}',
    'gates:',
    '  - {id: meeting, name: Go/no-go of the move, kind: decision, offset: T-1, phases: [Move]}',
    'phases:',
    '  - name: Move',
    '    cutover: true',
    '    modules:',
    '      - title: Before the van leaves',
    '        tasks:',
    ...[1, 2, 3].flatMap((task) => [
      `          - title: Checklist ${task}`,
      '            offset: T-2',
      '            rows:',
      ...[1, 2, 3].map((line) => `              - go-no-go: Part ${task}.${line} is ready`),
    ]),
  ].join('\n'),
};
