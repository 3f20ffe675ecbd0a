import type { BulkEdit } from '../../jobs/bulk-edit';
import { areWritten } from '../../jobs/edit-progress';
import type { Wave } from '../../wave/wave';
import { workOnBulkEdit } from '../../jobs/work-on-bulk-edit';
import { type KeptBulkEdit, putBulkEdit } from '../../forge/storage/bulk-store';
import { countEdited } from './count-edited';
import { remainingTime } from '../../forge/access/remaining-time';
import { jiraEdits } from '../../forge/jira/jira-edits';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { sleep } from '../waves/sleep';
import { partsToTell, tellParts } from './tell-bulk-edit';

/** Lines of the activity and facts of some issues are not begun later than that before the end of the invocation. */
const TELL_MS = 6_000;

/**
 * Takes a bulk edit as far as one invocation can: writes to Jira as the person who asks, tells the activity what was written,
 * and reads the facts again. A resolver and no queue: whoever acts for an absent person would need rights that the site may
 * not give the app, and the app's own may be more than the person has.
 * @returns the edit as it stands; null where another invocation works on it
 */
export async function driveBulkEdit(wave: Wave, kept: KeptBulkEdit): Promise<BulkEdit | null> {
  let { epoch } = kept;
  const save = async (edit: BulkEdit): Promise<boolean> => {
    const won = await putBulkEdit(edit, epoch);
    if (won) epoch += 1;
    return won;
  };
  if (kept.edit.isOver) return kept.edit;
  const worked = await workOnBulkEdit(kept.edit, {
    jira: jiraEdits(AS_VIEWER, kept.edit.quiet),
    now: () => Date.now(),
    sleep,
    remaining: remainingTime,
    save,
  });
  if (worked === null) return null;
  let edit: BulkEdit = worked;
  for (let parts = partsToTell(edit); parts.length > 0 && remainingTime() > TELL_MS; parts = partsToTell(edit)) {
    const issues = await tellParts(edit, parts);
    const counted = issues.length === 0 || (await countEdited(wave, issues));
    edit = { ...edit, told: [...edit.told, ...parts], counted: edit.counted && counted, updatedAt: Date.now() };
    if (!(await save(edit))) return null;
  }
  const isOver = areWritten(edit.progress) && edit.waiting === null && partsToTell(edit).length === 0;
  if (!isOver) return edit;
  edit = { ...edit, isOver };
  return (await save(edit)) ? edit : null;
}
