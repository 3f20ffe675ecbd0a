import { opaqueId } from './short-text';
import { type DateChoices, isoDate, type PeopleChoices, type ScopeChoices } from './choices';
import { z } from 'zod';
import { shownWave, waveId } from './choices';
import type { ReadinessNumbers, ReadinessView } from './readiness';
import type { ExpiredOverride, ReviewedDecision, SprintFigures, SprintRollUp } from './sprints';

export const waveRef = z.strictObject({
  wave: waveId.optional(),
});
export const oneWave = z.strictObject({ wave: waveId });
/** The same, of what only shows: the sample too. */
export const shownWaveRef = z.strictObject({ wave: shownWave.optional() });
export const nothing = z.strictObject({});

/** How ready a wave is, for the macro, the board and the end of an import: the numbers and states of the overview. */
export interface WaveView extends ReadinessView {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  /** The project's waves, newest first, to choose from. */
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
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
  /** What was committed, added, removed and done; absent until Runway has read the sprint's history. */
  readonly figures?: SprintFigures;
  /** Its workstreams, what the next gate waits for, and the wave's decisions under review; absent likewise. */
  readonly work?: Pick<SprintRollUp, 'goal' | 'workstreams' | 'gate'> & {
    readonly expired: readonly ExpiredOverride[];
    readonly decisions: readonly ReviewedDecision[];
  };
}

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly waves: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

/** A wave once more, with another T-0. */
export const repeatRequest = z.strictObject({ wave: opaqueId(100), cutover: isoDate });

/** A wave of the project that another one can be like. */
export interface WaveToRepeat {
  readonly wave: string;
  readonly code: string;
  readonly name: string;
  readonly cutover: string | null;
  readonly templates: number;
  /** The code that the next wave gets. */
  readonly nextCode: string;
}

/** What a wave was imported with, its days moved along with T-0. Register, gates and rules come with the import (`like`). */
export interface RepeatPlan {
  readonly templates: readonly {
    readonly source: { readonly kind: 'upload' | 'bundled'; readonly id: string };
    /** Names it within its source, as the preview does. */
    readonly template: string;
    readonly name: string;
    readonly phases: string | null;
    readonly scope: ScopeChoices;
  }[];
  /** Names of templates whose source Runway does not have any more. */
  readonly gone: readonly string[];
  readonly dates: DateChoices;
  readonly people: PeopleChoices;
}

/** The panel on issues of the project. */
export interface IssuePanelView {
  /** The person administers Jira: only then can it be pinned for everyone. */
  readonly mayPin: boolean;
  /** It was pinned just now: Jira does not say whether it was before. */
  readonly pinned: boolean;
}
