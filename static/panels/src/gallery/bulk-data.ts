import type { BulkEditView, BulkPlan } from '../../../../src/contract/bulk-edit';
import { fromNow } from './fixed-now';

export const bulkPlan: BulkPlan = {
  count: 4,
  hidden: 1,
  others: 1,
  emails: 0,
  priorities: [
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
    { id: '3', name: 'Medium' },
  ],
};
export const loudPlan: BulkPlan = { count: 6, hidden: 0, others: 0, emails: 6, priorities: [] };

export const bulkDone: BulkEditView = {
  edit: '00000000-0000-4000-8000-000000000001',
  field: 'due',
  to: '2027-05-07',
  isUndo: false,
  state: 'complete',
  total: 4,
  written: 3,
  refused: [
    { item: 'starter/mobilize/m3/t1', message: 'You do not have permission to edit this issue.' },
    { item: 'starter/mobilize/m3/t4', message: 'The field duedate is not available for this issue.' },
  ],
  hidden: 1,
  same: 0,
  waiting: null,
  stopped: null,
  counted: true,
  mayUndo: true,
};
export const bulkUndone: BulkEditView = {
  ...bulkDone,
  edit: '00000000-0000-4000-8000-000000000002',
  to: null,
  isUndo: true,
  written: 2,
  refused: [{ item: 'starter/mobilize/m3/t2', message: 'Someone else changed it since, so it was not reverted.' }],
  hidden: 0,
  mayUndo: false,
};
export const bulkStopped: BulkEditView = {
  ...bulkDone,
  state: 'stopped',
  total: 340,
  written: 120,
  hidden: 0,
  refused: [],
  stopped: {
    code: 'jira-unreachable',
    message: 'Jira has not answered for a long time.',
    next: 'Nothing is lost. Go on when Jira works again.',
  },
  mayUndo: false,
};
export const bulkWaiting: BulkEditView = {
  ...bulkStopped,
  state: 'waiting',
  stopped: null,
  waiting: { until: fromNow(40), because: 'Jira asks to wait 40 s before the next request.' },
};
