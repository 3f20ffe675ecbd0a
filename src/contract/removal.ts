import { z } from 'zod';
import { waveId } from './choices';

export const waveRemoval = z.strictObject({
  wave: waveId,
  /** The wave's code as somebody typed it: the confirmation. */
  code: z.string().trim().min(1).max(20),
});
export type WaveRemoval = z.input<typeof waveRemoval>;

/** What was removed, to be said once more. */
export interface WaveRemoved {
  readonly code: string;
  readonly name: string;
}
