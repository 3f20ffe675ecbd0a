import { z } from 'zod';
import { waveId } from './choices';
import { shortText } from './short-text';

export const waveRemoval = z.strictObject({
  wave: waveId,
  /** The wave's code as somebody typed it: the confirmation. */
  code: shortText(20),
});
export type WaveRemoval = z.input<typeof waveRemoval>;

/** What was removed, to be said once more. */
export interface WaveRemoved {
  readonly code: string;
  readonly name: string;
}
