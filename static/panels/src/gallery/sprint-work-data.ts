import type { SprintPlanView } from '../../../../src/contract/sprint-plan';
import type { ExpiredOverride, SprintGate, SprintWorkstream } from '../../../../src/contract/sprints';

/** Workstreams of a sprint, one in each state. */
export const workstreams: readonly SprintWorkstream[] = [
  {
    ...{ slug: 'telephony', name: 'Telephony', state: 'blocked', complete: 3, counted: 9 },
    ...{ blocked: 1, overdue: 2, missing: 0 },
  },
  {
    ...{ slug: 'testing', name: 'Testing', state: 'at-risk', complete: 1, counted: 2 },
    ...{ blocked: 0, overdue: 1, missing: 0 },
    override: {
      ...{ state: 'on-target', reason: 'The test line moved to Friday', by: 'acc-lead' },
      until: '2027-03-12',
    },
  },
  {
    ...{ slug: 'network', name: 'Network', state: 'on-target', complete: 4, counted: 5 },
    ...{ blocked: 0, overdue: 0, missing: 0 },
  },
  {
    ...{ slug: 'training', name: 'Training', state: 'complete', complete: 1, counted: 1 },
    ...{ blocked: 0, overdue: 0, missing: 0 },
  },
];

export const gate: SprintGate = {
  ...{ id: 'exit-mobilize', name: 'Exit Mobilize', date: '2027-03-12', open: 11, openInSprint: 7, needed: 14 },
  kinds: [
    { is: 'blocked', count: 1 },
    { is: 'overdue', count: 2 },
    { is: 'unassigned', count: 3 },
    { is: 'open', count: 5 },
  ],
};

export const expired: readonly ExpiredOverride[] = [
  {
    ...{ workstream: 'network', name: 'Network', state: 'at-risk', reason: 'The second line was not ordered' },
    ...{ by: 'acc-lead', until: '2027-03-05' },
  },
];

export const sprintPlan: SprintPlanView = {
  sprints: [
    {
      ...{ name: 'W1 Sprint 0', start: '2027-03-08', end: '2027-03-21', goal: 'Assess, Mobilize, Exit Mobilize' },
      ...{ tasks: 9, items: 17, capacity: 10, movable: 1, late: 0 },
    },
    {
      ...{ name: 'W1 Sprint 1', start: '2027-03-22', end: '2027-04-04', goal: 'Migrate' },
      ...{ tasks: 4, items: 8, capacity: 8, movable: 0, late: 1 },
    },
  ],
  notes: [
    {
      ...{ issue: '2', key: 'MIG-120', title: 'Set alarm thresholds', sprint: 'W1 Sprint 1', due: '2027-03-05' },
      days: 16,
    },
    {
      ...{ issue: '3', key: 'MIG-131', title: 'Run the load test', sprint: 'W1 Sprint 0', due: '2027-03-12' },
      days: null,
    },
  ],
  ...{ unlisted: 1, pace: [9, 11, 10], undated: 2 },
};
