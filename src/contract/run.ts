import { z } from 'zod';
import type { ErrorView } from './result';
import type { UndoView } from './import-undo';
import type { WaitView } from './result';

export const runRef = z.strictObject({ run: z.uuid().optional() });
export type RunRef = z.infer<typeof runRef>;
export const oneRun = z.strictObject({ run: z.uuid() });

export type RunState =
  | 'queued'
  | 'running'
  /** Jira asked to wait, or an answer was lost and what happened is being found out. */
  | 'waiting'
  | 'cancelling'
  | 'cancelled'
  /** Every issue was written or refused; see `failed`. */
  | 'complete'
  /** Nothing more can be written; `stopped` says why. */
  | 'stopped';

export interface RunView {
  readonly run: string;
  readonly state: RunState;
  readonly wave: { readonly id: string; readonly code: string; readonly name: string; readonly cutover: string | null };
  readonly template: { readonly name: string; readonly version: string };
  /** Issues that this run is to create. */
  readonly total: number;
  readonly created: number;
  readonly kept: number;
  readonly failed: number;
  readonly batches: { readonly done: number; readonly total: number };
  /** What is being written now, as a sentence; empty when nothing is. */
  readonly now: string;
  /** Until when the run waits, and why, in words. */
  readonly waiting: WaitView | null;
  readonly stopped: ErrorView | null;
  /** What Jira refused, in Jira's own words. */
  readonly failures: readonly {
    readonly node: string;
    readonly summary: string;
    readonly messages: readonly string[];
  }[];
  /** Once every issue is there, where people become assignees: of how many, done and refused. Refusals are among the failures. */
  readonly assigned?: { readonly total: number; readonly done: number; readonly failed: number };
  /** Where it was undone, or is being undone. */
  readonly undo?: UndoView;
  readonly actor: 'person' | 'app';
  readonly startedBy: string;
  /** The person who asks is the one who started it; others read only. */
  readonly mine: boolean;
  readonly startedAt: string;
  readonly updatedAt: string;
}

export interface EpicLink {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** The phase's name. */
  readonly phase: string;
}
