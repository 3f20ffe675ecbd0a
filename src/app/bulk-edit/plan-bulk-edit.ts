import { type BulkPlan, bulkPlanRequest } from '../../contract/bulk-edit';
import { callerOf } from '../../forge/access/context';
import { editableItems } from './editable-items';
import { editingRights } from '../waves/editing-rights';
import { openWave, refuseClosed } from '../waves/open-wave';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { projectPriorities } from '../../forge/jira/project-priorities';

/** What editing many items at once would do, before anything is written. */
export async function planBulkEdit(payload: unknown, context: unknown): Promise<BulkPlan> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, items: asked } = bulkPlanRequest.parse(payload);
  const open = await openWave(caller, id);
  refuseClosed(open);
  const { project } = open.wave;
  const [{ items, hidden, refused }, { inBulk, quiet }, priorities] = await Promise.all([
    editableItems(open, asked),
    editingRights(AS_VIEWER, project),
    projectPriorities(project),
  ]);
  return {
    count: items.length,
    hidden,
    others: refused.length,
    // A bulk task mails nobody, whoever asks for it.
    emails: inBulk || quiet ? 0 : items.length,
    priorities,
  };
}
