import { getAppContext } from '@forge/api';
import type { MoveSurroundings } from '../moves/ports';
import type { MoveId } from '../wave/ids';
import { isMoveOver } from '../moves/move';
import { workOnMove } from '../moves/work-on-move';
import { jiraEdits } from '../forge/jira/jira-edits';
import { AS_APP } from '../forge/jira/product-request';
import { moveEvent, moveQueue } from '../forge/queues/move-queue';
import { moveStore } from '../forge/storage/move-store';
import { readAfterWork } from '../app/readiness/read-after-work';
import { sleep } from '../app/waves/sleep';

/**
 * Takes one event of the queue of moves. Never throws: the platform would deliver a failed event again for 24 hours,
 * while a move that was left is taken up by the sweep, once.
 */
export async function moveConsumer(event: { readonly body?: unknown }): Promise<void> {
  const read = moveEvent.safeParse(event.body);
  if (!read.success) {
    console.error('An event of another version was left alone.', read.error.message);
    return;
  }
  try {
    await workOnMove(read.data.shift, surroundings(), read.data.turn);
    await readWhatMoved(read.data.shift);
  } catch (error) {
    console.error(`Move ${read.data.shift} was interrupted; the sweep takes it up.`, error);
  }
}

/** The app's own writes send it no events, and those of people were not noted: what a move left is read once it is over. */
async function readWhatMoved(id: MoveId): Promise<void> {
  const move = await moveStore.move(id);
  if (move !== null && isMoveOver(move)) await readAfterWork(move.project, move.wave);
}

const surroundings = (): MoveSurroundings => ({
  store: moveStore,
  queue: moveQueue,
  edits: ({ actor, startedBy, quiet }) =>
    jiraEdits(actor === 'person' ? { as: 'person', account: startedBy } : AS_APP, quiet),
  now: () => Date.now(),
  sleep,
  newId: () => crypto.randomUUID(),
  remaining: () => getAppContext().invocationRemainingTimeInMillis(),
});
