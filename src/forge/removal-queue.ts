import { Queue } from '@forge/events';
import { z } from 'zod';
import type { WaveId } from '../import/ids';

/** Versioned, since an event outlives the deployment that pushed it. */
export const removalEvent = z.object({ v: z.literal(1), wave: z.string().transform((id) => id as WaveId) });

export async function pushRemoval(wave: WaveId): Promise<void> {
  await new Queue({ key: 'removal' }).push({ body: { v: 1, wave }, concurrency: { key: wave, limit: 1 } });
}
