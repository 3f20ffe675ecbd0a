import { Queue } from '@forge/events';
import { z } from 'zod';
import type { WaveId } from '../../wave/ids';

/** Versioned, since an event outlives the deployment that pushed it. */
export const removalEvent = z.object({
  v: z.literal(1),
  wave: z.string().transform((id) => id as WaveId),
  /** Of this wave only a person of its register is removed. */
  person: z.string().optional(),
});

export async function pushRemoval(wave: WaveId): Promise<void> {
  await new Queue({ key: 'removal' }).push({ body: { v: 1, wave }, concurrency: { key: wave, limit: 1 } });
}

export async function pushForgetting(wave: WaveId, person: string): Promise<void> {
  await new Queue({ key: 'removal' }).push({ body: { v: 1, wave, person }, concurrency: { key: wave, limit: 1 } });
}
