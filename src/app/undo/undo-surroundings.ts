import { remainingTime } from '../../forge/access/remaining-time';
import type { As } from '../../forge/jira/product-request';
import { deleteIssue } from '../../forge/jira/undo-issues';
import { undoQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { noteUndo, undoStore } from '../../forge/storage/undo/undo-store';
import type { UndoSurroundings } from '../../undo/ports';
import type { Undo } from '../../undo/undo';
import { readAfterWork } from '../readiness/read-after-work';
import { type ToUndo, toUndo, undoCandidates } from './undo-candidates';

/** What the worker on an undo needs, from Forge. */
export function undoSurroundings(): UndoSurroundings {
  // Read once for all batches of one invocation.
  let reading: Promise<ToUndo> | null = null;
  return {
    store: undoStore,
    queue: undoQueue,
    batches: async (id) => (await runStore.run(id))?.batches.length ?? 0,
    candidates: async (undo, batch, deleted) => {
      reading ??= readToUndo(undo);
      return undoCandidates(await reading, batch, deleted, personOf(undo));
    },
    remove: (undo, issue) => deleteIssue(personOf(undo), issue),
    finished: async (undo) => {
      const run = await runStore.run(undo.run);
      if (run !== null) await noteUndo(undo, run.template.name);
      await readAfterWork(undo.project, undo.wave);
    },
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    remaining: remainingTime,
  };
}

const personOf = ({ startedBy }: Undo): As => ({ as: 'person', account: startedBy });

async function readToUndo({ run: id, wave: of }: Undo): Promise<ToUndo> {
  const [run, wave] = await Promise.all([runStore.run(id), runStore.wave(of)]);
  if (run === null || wave === null) throw new Error(`Import ${id} is not there any more.`);
  return toUndo(run, wave.wave);
}
