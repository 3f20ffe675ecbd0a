import { type BulkPlan } from '../../contract/bulk-edit';
import { editableItems } from './editable-items';
import { editingRights } from '../waves/editing-rights';
import { type OpenWave } from '../waves/open-wave';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { projectPriorities } from '../../forge/jira/project-priorities';
import type { Payload } from '../../contract/calls';

/** What editing many items at once would do, before anything is written. */
export async function planBulkEdit({ items: asked }: Payload<'planBulkEdit'>, open: OpenWave): Promise<BulkPlan> {
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
