import { z } from 'zod';
import type { AccountId, ProjectId, RunId, WaveId } from './ids';

/** One migration of one scope in one project, as it is stored. Texts are the template's or a person's; dates are ISO. */
export const storedWave = z.object({
  schema: z.literal(1),
  id: z.string().transform((id) => id as WaveId),
  project: z.string().transform((id) => id as ProjectId),
  /** Stands in its issues' labels: `wave-W1`. */
  code: z.string(),
  name: z.string(),
  template: z.string(),
  version: z.string(),
  /** T-0, `YYYY-MM-DD`. */
  cutover: z.string().nullable(),
  owner: z.string().transform((id) => id as AccountId),
  /** How a flat source was cut into phases (`Assess=1-5,…`); null where the template names its own. */
  phasesGiven: z.string().nullable(),
  phases: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Every run that wrote, or is to write, issues of this wave, oldest first. Their results are its ledger. */
  runs: z.array(z.string().transform((id) => id as RunId)),
  createdAt: z.number(),
});
export type Wave = z.infer<typeof storedWave>;

/** A wave and the version that was read: writing it back demands that nobody wrote in between. */
export interface VersionedWave {
  readonly wave: Wave;
  readonly epoch: number;
}
