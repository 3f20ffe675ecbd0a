import { type BulkEditView } from '../../contract/bulk-edit';
import type { BulkEdit, BulkItem } from '../../jobs/bulk-edit';
import { beginBulkEdit } from './begin-bulk-edit';
import { bulkEditOf } from './bulk-edit-of';
import { readBulkEdit } from '../../forge/storage/bulk-store';
import { demandSetting } from './demand-setting';
import { type EditableItems, editableItems } from './editable-items';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import { type OpenWave } from '../waves/open-wave';
import { lineOfBulk } from './tell-bulk-edit';
import { viewBulkEdit } from './view-bulk-edit';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/**
 * Takes the person's latest bulk edit back: each issue gets what it had, where nobody has changed that since. Whatever cannot
 * be taken back is named with its reason.
 */
export async function undoBulkEdit(
  { edit, requestId }: Payload<'undoBulkEdit'>,
  open: OpenWave,
): Promise<BulkEditView> {
  const again = await readBulkEdit(open.wave.id, open.account);
  if (again?.edit.id === requestId) return viewBulkEdit(again.edit);
  const kept = await bulkEditOf(open, edit);
  const { edit: made } = kept;
  if (!viewBulkEdit(made).mayUndo) throw failureOf(MARK_REFUSALS['not-undoable']);
  await demandSetting(made.field, open.wave.project);
  const written = new Set(Object.values(made.results).flatMap(({ done }) => done));
  const items = made.items.filter(({ issue }) => written.has(issue));
  const editable = await editableItems(
    open,
    items.map((item) => item.id),
  );
  const { back, refused } = takenBack(made, items, editable);
  const begin = {
    id: requestId,
    undoes: Object.fromEntries(back.map((item) => [item.id, lineOfBulk(made, item.id)])),
    field: made.field,
    items: back,
    names: made.names,
    refused: [...editable.refused, ...refused],
    hidden: editable.hidden,
    same: 0,
  };
  return viewBulkEdit(await beginBulkEdit(open, begin, kept));
}

function takenBack({ field }: BulkEdit, items: readonly BulkItem[], editable: EditableItems) {
  const stands = new Map(editable.items.map((item) => [item.id, item.stands]));
  const back: BulkItem[] = [];
  const refused: { item: string; message: string }[] = [];
  for (const item of items) {
    const values = stands.get(item.id);
    if (values === undefined) continue;
    if (values[field] !== item.to) refused.push({ item: item.id, message: CHANGED_SINCE });
    else if (field === 'priority' && item.from === null) refused.push({ item: item.id, message: HAD_NONE });
    else back.push({ ...item, from: item.to, to: item.from });
  }
  return { back, refused };
}

const CHANGED_SINCE = 'Someone else changed it since, so it was not reverted.';
const HAD_NONE = 'It had no priority before, and Jira cannot remove one, so it was not reverted.';
