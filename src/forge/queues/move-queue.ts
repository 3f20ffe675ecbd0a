import { Queue } from '@forge/events';
import { z } from 'zod';
import type { MoveQueue } from '../../moves/ports';
import type { MoveId } from '../../wave/ids';

/** Versioned, since an event outlives the deployment that pushed it. */
export const moveEvent = z.object({
  v: z.literal(1),
  shift: z.uuid().transform((id) => id as MoveId),
  /** Which turn it continues. */
  turn: z.number().optional(),
});

export const moveQueue: MoveQueue = {
  push: async (move, delayInSeconds, turn) => {
    await new Queue({ key: 'shift' }).push({
      body: { v: 1, shift: move, ...(turn === undefined ? {} : { turn }) },
      delayInSeconds,
      concurrency: { key: move, limit: 1 },
    });
  },
};
