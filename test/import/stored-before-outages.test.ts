import { storedBulkEdit } from '../../src/jobs/bulk-edit';
import { storedRun } from '../../src/import/run';
import { storedMove } from '../../src/moves/move';

const EDITS = {
  groups: [{ how: 'single', from: 0, to: 1 }],
  next: 0,
  part: 0,
  flying: [],
  busy: false,
  total: 1,
  written: 0,
  failed: 0,
  requests: { bulk: 0, single: 3 },
  attempts: 3,
  uncertainUntil: 1_200_000,
};
const WAITING = { until: 1_000_000, because: 'Jira did not answer; Runway asks again.' };
const COMMON = {
  schema: 1,
  id: '00000000-0000-4000-8000-000000000001',
  project: '10000',
  wave: '10000.1',
  startedBy: 'acc-lead',
  actor: 'person',
  state: 'waiting',
  waiting: WAITING,
  stopped: null,
  progressEpoch: 4,
  startedAt: 900_000,
  updatedAt: 970_000,
};

/** As version 1 stored them, before it was known since when Jira does not answer. */
const BEFORE = {
  run: {
    ...COMMON,
    template: { name: 'Starter', version: '1' },
    issueTypes: { epic: '1' },
    fields: {},
    offScreen: {},
    batches: [{ level: 'epic', count: 1 }],
    total: 1,
    kept: 0,
    next: 0,
    created: 0,
    failed: 0,
    inFlight: null,
    edits: EDITS,
    keyFloor: null,
    attempts: 3,
  },
  move: { ...COMMON, undoes: null, quiet: true, reason: 'Later.', edits: EDITS },
  bulk: {
    ...COMMON,
    by: 'acc-lead',
    undoes: null,
    field: 'owner',
    items: [],
    names: {},
    refused: [],
    hidden: 0,
    same: 0,
    inBulk: false,
    quiet: true,
    progress: EDITS,
    results: {},
    told: [],
    counted: true,
    isOver: false,
    isUndone: false,
  },
};

const WAIT = { ...WAITING, since: null };

test('work that waited before the beginning of an outage was stored is read, and counts from now on', () => {
  expect(storedRun.parse(BEFORE.run)).toMatchObject({
    attempts: 3,
    failingSince: null,
    waiting: WAIT,
    edits: { attempts: 3, failingSince: null, refusals: 0 },
  });
  expect(storedMove.parse(BEFORE.move)).toMatchObject({ waiting: WAIT, edits: { failingSince: null, refusals: 0 } });
  expect(storedBulkEdit.parse(BEFORE.bulk)).toMatchObject({ waiting: WAIT, progress: { failingSince: null } });
});
