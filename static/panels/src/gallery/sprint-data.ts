import type { SprintSheet } from '../../../../src/contract/sprints';
import { sprintWave } from './wave-data';
import { expired, gate, workstreams } from './sprint-work-data';

const figures = sprintWave.sprint?.figures;
if (figures === undefined) throw new Error('The sprint of the board has no figures.');
const DAY_0 = figures.start ?? 0;
const DAY = 86_400_000;
const board = { id: 1, name: 'Contact centre board' };

const chosen: SprintSheet = {
  sprints: [
    { id: 3, name: 'Sprint 3: telephony', state: 'active', board, start: DAY_0, end: DAY_0 + 11 * DAY },
    { id: 4, name: 'Sprint 3: data', state: 'active', board, start: DAY_0, end: DAY_0 + 11 * DAY },
    { id: 2, name: 'Sprint 2', state: 'closed', board, start: DAY_0 - 14 * DAY, end: DAY_0 - 3 * DAY },
  ],
  deleted: [{ id: 1, name: 'Sprint 1' }],
  without: [
    { id: 2, name: 'Operations', kanban: true },
    { id: 5, name: 'Training', kanban: false },
  ],
  shown: {
    ...{ id: 3, name: 'Sprint 3: telephony', goal: 'All numbers can be forwarded', board: board.name, figures },
    wave: { complete: 10, counted: 17 },
    workstreams,
    gate,
  },
  inTheWay: [
    {
      ...{ issue: '1', key: 'MIG-117', title: 'Get the carrier’s forwarding date' },
      ...{ assignee: 'acc-lead', is: 'blocked', due: '2027-03-04' },
    },
    {
      ...{ issue: '2', key: 'MIG-120', title: 'Set alarm thresholds', assignee: 'acc-lead' },
      ...{ is: 'overdue', due: '2027-03-05' },
    },
    {
      ...{ issue: '3', key: 'MIG-131', title: 'Run the load test', assignee: null },
      is: 'unassigned',
      due: '2027-03-12',
    },
  ],
  hidden: 2,
  expired,
  ...{ maySet: ['telephony', 'testing', 'network', 'training'], today: '2027-03-08' },
  decisions: [{ number: 4, title: 'Downtime window: 12, 14 or 19 December', due: '2027-03-09' }],
  phases: [
    { slug: 'assess', name: 'Assess' },
    { slug: 'mobilize', name: 'Mobilize' },
  ],
};

export const sheet: SprintSheet = chosen;
export const closedSheet: SprintSheet = {
  ...chosen,
  sprints: chosen.sprints.slice(1),
  shown:
    chosen.shown === null
      ? null
      : {
          ...chosen.shown,
          ...{ id: 2, name: 'Sprint 2' },
          figures: {
            ...figures,
            ...{ state: 'closed', atClose: figures.amounts, changedSinceClose: 2, taskPoints: null, estimate: null },
          },
        },
};
export const noSheet: SprintSheet = {
  ...{ sprints: [], deleted: [], without: chosen.without.slice(0, 1), shown: null, inTheWay: [], hidden: 0 },
  ...{ decisions: [], phases: [], expired: [], maySet: [], today: '2027-03-08' },
};
