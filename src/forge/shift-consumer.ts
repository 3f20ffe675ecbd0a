import { getAppContext } from '@forge/api';
import type { ShiftSurroundings } from '../import/ports';
import { workOnShift } from '../import/work-on-shift';
import { jiraEdits } from './jira-edits';
import { AS_APP } from './product-request';
import { shiftEvent, shiftQueue } from './shift-queue';
import { shiftStore } from './shift-store';
import { sleep } from './sleep';

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
  } catch (error) {
    console.error(`Move ${read.data.shift} was interrupted; the sweep takes it up.`, error);
  }
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
