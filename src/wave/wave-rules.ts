import { z } from 'zod';
import { policyName } from '../contract/readiness';
import { keptLine } from '../values/kept-line';

/** By which rules a wave is judged, as they are stored with its settings; with the wave itself those that it began with. */
export const waveRules = z.object({
  policy: policyName,
  dropped: z.array(keptLine).readonly(),
  overdueDays: z.number(),
  /** Absent in what earlier commits stored, as the two below. */
  overdueItems: z.number().default(3),
  gateDays: z.number().default(10),
  ownerWorkingDays: z.number().default(5),
  ownerDays: z.number(),
  staleMinutes: z.number(),
});
export type WaveRules = z.infer<typeof waveRules>;
