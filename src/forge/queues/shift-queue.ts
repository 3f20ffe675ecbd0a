import { Queue } from '@forge/events';
import { z } from 'zod';
import type { ShiftQueue } from '../../moves/ports';
import type { ShiftId } from '../../wave/ids';

/** Versioned, since an event outlives the deployment that pushed it. */
export const shiftEvent = z.object({ v: z.literal(1), shift: z.uuid().transform((id) => id as ShiftId) });

export const shiftQueue: ShiftQueue = {
  push: async (shift, delayInSeconds) => {
    await new Queue({ key: 'shift' }).push({
      body: { v: 1, shift },
      delayInSeconds,
      concurrency: { key: shift, limit: 1 },
    });
  },
};
