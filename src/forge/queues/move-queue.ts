import { Queue } from '@forge/events';
import { z } from 'zod';
import type { MoveQueue } from '../../moves/ports';
import type { MoveId } from '../../wave/ids';

/** Versioned, since an event outlives the deployment that pushed it. */
export const moveEvent = z.object({ v: z.literal(1), shift: z.uuid().transform((id) => id as MoveId) });

export const moveQueue: MoveQueue = {
  push: async (move, delayInSeconds) => {
    await new Queue({ key: 'shift' }).push({
      body: { v: 1, shift: move },
      delayInSeconds,
      concurrency: { key: move, limit: 1 },
    });
  },
};
