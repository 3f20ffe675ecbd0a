import { getAppContext } from '@forge/api';
import type { ShiftSurroundings } from '../moves/ports';
import type { ShiftId } from '../wave/ids';
import { isShiftOver } from '../moves/shift';
import { workOnShift } from '../moves/work-on-shift';
import { requestRead } from '../forge/queues/facts-queue';
import { jiraEdits } from '../forge/jira/jira-edits';
import { AS_APP } from '../forge/jira/product-request';
import { shiftEvent, shiftQueue } from '../forge/queues/shift-queue';
import { shiftStore } from '../forge/storage/shift-store';
import { sleep } from '../app/waves/sleep';

/**
 * Takes one event of the queue of moves. Never throws: the platform would deliver a failed event again for 24 hours,
 * while a move that was left is taken up by the sweep, once.
 */
export async function shiftConsumer(event: { readonly body?: unknown }): Promise<void> {
  const read = shiftEvent.safeParse(event.body);
  if (!read.success) {
    console.error('An event of another version was left alone.', read.error.message);
    return;
  }
  try {
    await workOnShift(read.data.shift, surroundings());
    await readWhatMoved(read.data.shift);
  } catch (error) {
    console.error(`Move ${read.data.shift} was interrupted; the sweep takes it up.`, error);
  }
}

/** The app's own writes send it no events: the dates that a move left are read once it is over. */
async function readWhatMoved(id: ShiftId): Promise<void> {
  const shift = await shiftStore.shift(id);
  if (shift !== null && isShiftOver(shift)) await requestRead(shift.wave, 'full');
}

const surroundings = (): ShiftSurroundings => ({
  store: shiftStore,
  queue: shiftQueue,
  edits: ({ actor, startedBy, quiet }) =>
    jiraEdits(actor === 'person' ? { as: 'person', account: startedBy } : AS_APP, quiet),
  now: () => Date.now(),
  sleep,
  newId: () => crypto.randomUUID(),
  remaining: () => getAppContext().invocationRemainingTimeInMillis(),
});
