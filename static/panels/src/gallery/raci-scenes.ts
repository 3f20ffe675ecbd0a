import type { ErrorView, Result } from '../../../../src/contract/result';
import { bulkDone, bulkPlan } from './bulk-data';
import { fromNow } from './fixed-now';
import * as raci from './raci-data';
import { overview, settings, items } from './readiness-data';
import type { Answers, Scene } from './scene';
import { person } from './source-data';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const no = <T>(error: ErrorView): Result<T> => ({ ok: false, error });
const busy = {
  code: 'jira-busy',
  message: 'Jira is busy and asked Runway to wait.',
  next: 'Nothing was changed.',
  retryAfterSeconds: 40,
} as const;

/** The tab RACI of a wave. */
const scene = (name: string, state: Scene['state'], answers: Answers = {}, query = ''): Scene => ({
  panel: 'project',
  name,
  state,
  path: `/raci${query}`,
  answers: {
    getOverview: ok(overview),
    getRaci: ok(raci.raci),
    listRaciTasks: ok(raci.tasks),
    editRaci: ok({ is: 'written', view: raci.writtenRaci, cells: 1, line: 'line-1' }),
    editRegister: ok({ view: raci.raci, line: 'line-2' }),
    undoRaci: ok(raci.raci),
    exportRaci: ok({ name: 'runway-W1-raci.csv', type: 'text/csv;charset=utf-8', text: 'Row\r\n' }),
    listItems: ok({ ...items, next: null }),
    planBulkEdit: ok(bulkPlan),
    startBulkEdit: ok(bulkDone),
    getBulkEdit: ok(null),
    getSettings: ok(settings),
    showPeople: ok([person]),
    findPeople: ok([person]),
    ...answers,
  },
});

/** The matrix and the register, in every state. */
export const raciScenes: readonly Scene[] = [
  scene('raci-loading', 'loading', { getRaci: 'never' }),
  scene('raci-failed', 'failed', { getRaci: no(busy) }),
  scene('raci-empty', 'empty', { getRaci: ok(raci.noRolesRaci) }),
  scene('raci', 'ready'),
  scene('raci-fine', 'ready', { getRaci: ok(raci.fineRaci) }),
  scene('raci-hidden', 'ready', { getRaci: ok(raci.hiddenRaci) }),
  scene('raci-read-only', 'ready', { getRaci: ok(raci.watchedRaci) }),
  scene('raci-mine', 'ready', {}, '?person=p3'),
  scene('raci-party', 'ready', {}, '?party=customer&phase=mobilize'),
  scene('raci-nothing-found', 'ready', {}, '?search=lamp'),
  scene('raci-conflict', 'ready', {
    editRaci: ok({
      is: 'refused',
      message: 'Somebody else has written here since you opened the page.',
      next: 'Look at what changed, then apply yours again or leave theirs.',
      conflicts: [
        {
          row: 'starter/assess/m1',
          role: 'migration-lead',
          now: 'C',
          by: 'acc-lead',
          at: fromNow(-40),
          version: 1,
        },
      ],
      faults: [],
      view: raci.writtenRaci,
    }),
  }),
  scene('raci-faults', 'ready', {
    editRaci: ok({
      is: 'refused',
      message: 'The table has faults, and nothing of it was taken over.',
      next: 'Correct the lines that are listed, then paste it again.',
      conflicts: [],
      faults: [
        {
          line: 1,
          column: 'Sponsr',
          message: 'No role is called Sponsr.',
          remedy: 'Name the role as the matrix does, or leave the column out.',
        },
        {
          line: 4,
          column: 'Network (network)',
          message: 'A cell holds letters other than R, A, C and I.',
          remedy: 'Write any of R, A, C and I, or leave the cell empty.',
        },
        {
          line: 9,
          column: null,
          message: 'A quotation mark that begins here is never closed.',
          remedy: 'Close it, or export the matrix again.',
        },
      ],
      view: raci.raci,
    }),
  }),
  scene('raci-unwritten', 'ready', { editRaci: no(busy), exportRaci: 'broken', listRaciTasks: 'broken' }),
  scene('raci-slow', 'ready', { editRaci: 'never', listRaciTasks: 'never' }),
  scene('raci-many', 'ready', {
    getRaci: ok(raci.manyRaci),
    editRaci: ok({ is: 'written', view: raci.manyRaci, cells: 1, line: 'line-1' }),
  }),
];
