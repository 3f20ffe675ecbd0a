import { Queue } from '@forge/events';
import { z } from 'zod';
import type { RunId } from '../../wave/ids';
import type { RunQueue } from '../../import/ports';

/** Versioned, since an event outlives the deployment that pushed it. */
export const runEvent = z.object({
  v: z.literal(1),
  run: z.uuid().transform((id) => id as RunId),
  /** Which turn it continues. */
  turn: z.number().optional(),
  /** The undo of the run, not the run itself. */
  undo: z.literal(true).optional(),
});

const queueOf = (of: Pick<z.input<typeof runEvent>, 'undo'>): RunQueue => ({
  push: async (run, delayInSeconds, turn) => {
    await new Queue({ key: 'import' }).push({
      body: { v: 1, run, ...of, ...(turn === undefined ? {} : { turn }) },
      delayInSeconds,
      concurrency: { key: run, limit: 1 },
    });
  },
});

export const runQueue: RunQueue = queueOf({});

/** Undos of imports: they wait in the same queue, each after what goes on of the same import. */
export const undoQueue: RunQueue = queueOf({ undo: true });
