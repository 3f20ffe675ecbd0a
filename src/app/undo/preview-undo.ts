import type { UndoPreview } from '../../contract/import-undo';
import type { Payload } from '../../contract/calls';
import type { CallerIn } from '../../forge/access/authorise';
import { deletedOf } from '../../forge/storage/undo/undo-store';
import type { UndoResult } from '../../undo/undo';
import { restAsSeen } from './undo-as-seen';
import { runToUndo } from './run-to-undo';
import { toUndo, undoCandidates } from './undo-candidates';

/** What an undo would delete and keep, as the issues are now. The last batch comes first: a parent stays if a child does. */
export async function previewUndo(
  { run: id }: Payload<'previewUndo'>,
  { caller, where }: CallerIn,
): Promise<UndoPreview> {
  const { run, found, as } = await runToUndo(where, id, caller.account);
  const [reading, before] = await Promise.all([toUndo(run, found.wave), deletedOf(run.id, run.batches.length)]);
  const deleted = new Set<string>(before.values());
  const kept: UndoResult['kept'] = [];
  let [total, deletes] = [0, 0];
  for (let index = run.batches.length - 1; index >= 0; index -= 1)
    for (const { issue, because } of await undoCandidates(reading, index, deleted, as)) {
      if (because !== 'gone' && because.length > 0) kept.push({ issue, because });
      else deleted.add(issue);
      if (because === 'gone') continue;
      total += 1;
      if (because.length === 0) deletes += 1;
    }
  // Each is deleted by itself, and Jira then tells those whom the notification scheme names for Issue Deleted.
  return { run: run.id, template: run.template.name, total, deletes, emails: deletes, rest: await restAsSeen(kept) };
}
