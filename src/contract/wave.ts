import { z } from 'zod';
import type { LeftOut, PhaseView, Policy, ReadinessNumbers, WaveHead } from './readiness';
import { shownWave } from './shown-wave';

export const waveRef = z.strictObject({
  wave: z
    .string()
    .regex(/^\d+\.\d+$/, 'not the id of a wave')
    .optional(),
});
export const oneWave = z.strictObject({ wave: z.string().regex(/^\d+\.\d+$/, 'not the id of a wave') });
/** The same, of what only shows: the sample too. */
export const shownWaveRef = z.strictObject({ wave: shownWave.optional() });
export const nothing = z.strictObject({});

/** How ready a wave is, for the macro, the board and the end of an import: the numbers and states of the overview. */
export interface WaveView {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly wave: WaveHead;
  /** The project's waves, newest first, to choose from. */
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** When the facts were last compared with Jira; null: not yet. */
  readonly asOf: string | null;
  /** Older than the wave's limit, or cut short. */
  readonly stale: boolean;
  readonly whole: boolean;
  readonly policy: Policy;
  readonly phases: readonly PhaseView[];
  readonly total: ReadinessNumbers;
  readonly leftOut?: LeftOut;
  /** On a board: the items of its active sprint. Null elsewhere, and where there is none. */
  readonly sprint: SprintView | null;
  /** On a board: why there is no sprint, as a sentence. */
  readonly noSprint: string | null;
}

/** The wave's items that are in a sprint, counted by the same rules. A sub-task is in its parent's sprint. */
export interface SprintView {
  readonly id: number;
  readonly name: string;
  /** Phases of which something is in the sprint. */
  readonly phases: readonly { readonly slug: string; readonly name: string; readonly numbers: ReadinessNumbers }[];
  readonly total: ReadinessNumbers;
}

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}
