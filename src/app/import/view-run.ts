import type { RunView } from '../../contract/run';
import type { AccountId } from '../../wave/ids';
import type { Refusal, Run } from '../../import/run';
import { isOver } from '../../import/run';
import { runView } from '../../import/run-view';
import type { Wave } from '../../wave/wave';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { undoStore } from '../../forge/storage/undo/undo-store';
import { undoAsSeen } from '../undo/undo-as-seen';
import { runStore } from '../../forge/storage/run-store';

/** Reads what a run's view needs besides the run itself: its wave, whether it is to be cancelled, what Jira refused. */
export async function viewRun(run: Run, viewer: AccountId, known?: Wave): Promise<RunView> {
  const [wave, cancelRequested, results, unassigned, undo] = await Promise.all([
    known ?? runStore.wave(run.wave).then((found) => found?.wave),
    isOver(run) ? false : runStore.cancelRequested(run.id),
    run.failed > 0 ? runStore.results(run.id, run.next) : [],
    notAssigned(run),
    isOver(run) ? undoStore.undo(run.id) : null,
  ]);
  if (wave === undefined) throw new Error(`Run ${run.id} has no wave.`);
  const refused = results.flatMap((result) => result?.refused ?? []);
  const view = runView(run, wave, viewer, cancelRequested, [...refused, ...unassigned]);
  return undo === null ? view : { ...view, undo: await undoAsSeen(undo, run) };
}

/**
 * Issues that are there and whose person Jira did not accept. Whoever may browse the project reads this: of an issue that Jira
 * does not show them there is neither the path nor the title.
 */
async function notAssigned({ id, edits, batches }: Run): Promise<Refusal[]> {
  if (edits === null || edits.failed === 0) return [];
  const parts = await runStore.edits(id);
  const refused = (await runStore.editResults(id, parts.length)).flatMap((result) => result?.refused ?? []);
  const nodes = new Map(parts.flat().map(({ issue, node }) => [issue, node]));
  const written = await Promise.all(batches.map((_, index) => runStore.batch(id, index)));
  const summaries = new Map(
    written.flatMap(({ issues }) => issues).map(({ node, summary }) => [node as string, summary]),
  );
  const shown = await issuesAsViewer(refused.map(({ issue }) => issue));
  return refused.map(({ issue, messages }, index) => {
    const said = ['It was created, but not assigned.', ...messages];
    if (!shown.has(issue))
      return { node: `hidden/${String(index)}`, summary: 'An issue that Jira does not show you', messages: said };
    const node = nodes.get(issue) ?? '';
    return { node, summary: summaries.get(node) ?? node, messages: said };
  });
}
