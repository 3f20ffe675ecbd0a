import { z } from 'zod';

export const waveRef = z.strictObject({
  wave: z
    .string()
    .regex(/^\d+\.\d+$/, 'not the id of a wave')
    .optional(),
});
export const oneWave = z.strictObject({ wave: z.string().regex(/^\d+\.\d+$/, 'not the id of a wave') });
export const nothing = z.strictObject({});

export interface WaveView {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly wave: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly cutover: string | null;
    readonly template: string;
    readonly version: string;
  };
  /** The project's waves, newest first, to choose from. */
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** When the facts were read. */
  readonly asOf: string;
  /** False where an answer was cut short: what is not known is counted as unknown, never as done. */
  readonly complete: boolean;
  /** The board's active sprint that the counts are of; null where the counts are of the whole wave. */
  readonly sprint: { readonly id: number; readonly name: string } | null;
  /** Why there is no sprint to count, as a sentence: a kanban board, none active. */
  readonly noSprint: string | null;
  readonly phases: readonly PhaseCount[];
  readonly total: PhaseCount;
}

/** Leaves only: sub-tasks, and tasks without sub-tasks. `all` is the sum of the others. */
export interface PhaseCount {
  readonly slug: string;
  readonly name: string;
  readonly all: number;
  readonly done: number;
  readonly open: number;
  /** In Runway's ledger but not found in Jira. */
  readonly missing: number;
  /** Could not be read. */
  readonly unknown: number;
}

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}
