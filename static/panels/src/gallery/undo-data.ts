import type { ImportLine, UndoPreview, UndoView } from '../../../../src/contract/import-undo';
import { fromNow } from './fixed-now';
import { complete } from './run-data';

const rest: UndoView['rest'] = {
  issues: 6,
  because: [
    { touch: 'status', issues: 3 },
    { touch: 'comments', issues: 1 },
    { touch: 'children', issues: 2 },
  ],
  jql: 'key in (MIG-1, MIG-4, MIG-5, MIG-21, MIG-22, MIG-23)',
};

const undone: UndoView = {
  state: 'complete',
  total: 128,
  deleted: 122,
  rest,
  waiting: null,
  stopped: null,
  startedBy: 'acc-lead',
  startedAt: fromNow(-60),
};

export const undoPreview: UndoPreview = {
  run: complete.run,
  template: complete.template.name,
  total: 128,
  deletes: 122,
  emails: 122,
  rest,
};
export const undoneRun = { ...complete, undo: undone };
export const imports: readonly ImportLine[] = [
  {
    run: complete.run,
    template: complete.template,
    startedBy: 'acc-lead',
    startedAt: complete.startedAt,
    created: 128,
    canUndo: true,
    undo: null,
  },
];
