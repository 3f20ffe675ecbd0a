import { z } from 'zod';
import type { AccountId, ProjectId, RunId, WaveId } from './ids';
import type { MoveId } from './ids';
import { waveRules } from './wave-rules';
import { keptLine } from '../values/kept-line';

const waveTemplate = z.object({
  name: z.string(),
  version: z.string(),
  /** How a flat source was cut into phases (`Assess=1-5,…`); null where the template names its own. */
  phasesGiven: z.string().nullable(),
  /** Where it came from; null for waves that were written before this was kept. */
  source: z.object({ kind: z.enum(['upload', 'bundled']), id: z.string() }).nullable(),
});
export type WaveTemplate = z.infer<typeof waveTemplate>;

const row = z.object({
  schema: z.literal(1),
  id: z.string().transform((id) => id as WaveId),
  project: z.string().transform((id) => id as ProjectId),
  /** Stands in its issues' labels: `wave-W1`. */
  code: z.string(),
  name: keptLine,
  /** The first template's name and version, and how it was cut into phases. */
  template: z.string(),
  version: z.string(),
  /** T-0, `YYYY-MM-DD`. */
  cutover: z.string().nullable(),
  owner: z.string().transform((id) => id as AccountId),
  phasesGiven: z.string().nullable(),
  /** Of all its templates, each slug once. */
  phases: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Every run that wrote, or is to write, issues of this wave, oldest first. Their results are its ledger. */
  runs: z.array(z.string().transform((id) => id as RunId)),
  /** What it was made from, in the order in which it joined. */
  templates: z.array(waveTemplate).default([]),
  /** Names the plan that holds (`WavePlan`); null for waves that were written before there were any. */
  plan: z.string().nullable().default(null),
  /** Every move of its dates, oldest first. */
  shifts: z.array(z.string().transform((id) => id as MoveId)).default([]),
  /** Imports that were undone, wholly or in part, their batches, and how many imports the wave had then; absent: none. */
  undone: z
    .array(
      z.object({
        run: z.string().transform((id) => id as RunId),
        before: z.number().int(),
        batches: z.number().int(),
      }),
    )
    .exactOptional(),
  /** The rules that it began with, from the project's wave before it; absent in the first one, and before this was kept. */
  rules: waveRules.exactOptional(),
  createdAt: z.number(),
});

/** One migration of one scope in one project, as it is stored. Texts are the template's or a person's; dates are ISO. */
export const storedWave = row.transform((wave) =>
  wave.templates.length > 0
    ? wave
    : {
        ...wave,
        templates: [{ name: wave.template, version: wave.version, phasesGiven: wave.phasesGiven, source: null }],
      },
);
export type Wave = z.output<typeof storedWave>;

/** A wave and the version that was read: writing it back demands that nobody wrote in between. */
export interface VersionedWave {
  readonly wave: Wave;
  readonly epoch: number;
}
