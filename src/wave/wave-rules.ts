import { z } from 'zod';
import { policyName } from '../contract/readiness';
import { keptLine } from '../values/kept-line';

/** By which rules a wave is judged, as they are stored with its settings; with the wave itself those that it began with. */
export const waveRules = z.object({
  policy: policyName,
  dropped: z.array(keptLine).readonly(),
  settingUpDays: z.number(),
  overdueDays: z.number(),
  ownerDays: z.number(),
  staleMinutes: z.number(),
});
export type WaveRules = z.infer<typeof waveRules>;
