import type { Prepared } from './prepared-site';

/** Roles of people who are there: the lead approves, and so does a sponsor who may only browse. */
const PEOPLE = { lead: { account: 'acc-lead' }, sponsor: { account: 'acc-viewer' } };
export const CUTOVER = '2027-01-18';

/** A move in our own words with a gate for each ending that a decision can have. */
export const ENDINGS: Prepared = {
  name: 'endings.yaml',
  issues: 6,
  request: {
    dates: {
      cutover: CUTOVER,
      time: '20:00',
      windowMinutes: 240,
      commitment: { by: 'Head of operations', party: 'customer', on: '2027-01-04' },
      accepted: true,
    },
    people: { assign: false, roles: PEOPLE },
  },
  text: [
    'runway: 1',
    'name: Harbour move',
    "version: '1'",
    'roles:',
    '  - {id: lead, name: Harbour master, party: provider}',
    '  - {id: sponsor, name: Owner of the boats, party: customer}',
    'workstreams:',
    '  - {id: boats, name: Boats, lead: lead}',
    'gates:',
    '  - {id: plan, name: Plan agreed, kind: decision, offset: T-13, phases: [Plan], approvers: [lead, sponsor]}',
    '  - {id: rehearsed, name: Rehearsal accepted, kind: decision, offset: T-12, phases: [Rehearse], approvers: [lead, sponsor]}',
    '  - {id: leave, name: Go/no-go of the move, kind: decision, offset: T-0, phases: [Move], approvers: [lead, sponsor]}',
    '  - {id: settled, name: Hypercare exit, kind: decision, offset: T+14, phases: [Move], approvers: [lead, sponsor]}',
    'phases:',
    ...phase('Plan', 'Agree on the berths', '-14'),
    ...phase('Rehearse', 'Sail to the new harbour once', '-13'),
    ...phase('Move', 'Paint the new signs', '-2', true),
  ].join('\n'),
};

function phase(name: string, task: string, offset: string, isCutover = false): string[] {
  return [
    `  - name: ${name}`,
    ...(isCutover ? ['    cutover: true'] : []),
    '    modules:',
    `      - title: ${name} the harbour move`,
    '        workstream: boats',
    '        raci: {accountable: lead, responsible: [lead]}',
    '        tasks:',
    `          - title: ${task}`,
    `            offset: T${offset}`,
    '            priority: low',
  ];
}
