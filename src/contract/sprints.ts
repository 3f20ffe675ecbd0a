import { z } from 'zod';
import { isoDate, waveId } from './choices';
import { opaqueId, shortText } from './short-text';
import { MAX_OVERRIDE_REASON, WORKSTREAM_STATES, type WorkstreamState } from './limits';
import { MAX_SPRINT_WEEKS, PLAN_MODES } from './sprint-plan';

const sprintId = z.number().int().positive();
export const oneSprint = z.strictObject({ sprint: sprintId });
export const sprintSheetRequest = z.strictObject({ wave: waveId, sprint: sprintId.optional() });

/** A plan of sprints of so many weeks, from a day on. */
export const sprintPlanRequest = z.strictObject({
  wave: waveId,
  weeks: z.number().int().min(1).max(MAX_SPRINT_WEEKS),
  start: isoDate,
  mode: z.enum(PLAN_MODES),
});

export const overrideRequest = z.strictObject({
  wave: waveId,
  sprint: sprintId,
  workstream: opaqueId(200),
  /** Null takes back the one that holds. */
  override: z
    .strictObject({
      state: z.enum(WORKSTREAM_STATES),
      reason: shortText(MAX_OVERRIDE_REASON),
      /** The last day on which it holds, in the wave's zone. */
      until: isoDate,
    })
    .nullable(),
});
export type OverrideRequest = z.input<typeof overrideRequest>;

export type SprintStateName = 'future' | 'active' | 'closed' | 'deleted';

/** Items, and the sum of their estimates; null where the board does not estimate. */
export interface SprintAmount {
  readonly items: number;
  readonly points: number | null;
}

export const SPRINT_AMOUNTS = [
  'committed',
  'added',
  'removed',
  'completed',
  'carriedOver',
  'completedOutside',
] as const;
export type SprintAmountName = (typeof SPRINT_AMOUNTS)[number];

/** One issue that was ever in a sprint. */
export interface SprintIssue extends Readonly<Record<SprintAmountName, boolean>> {
  readonly id: string;
  readonly key: string;
  readonly firstEstimate: number | null;
  readonly lastEstimate: number | null;
  /** Complete by Runway's rule. */
  readonly complete: boolean;
  readonly deleted?: true;
}

export interface SprintLinePoint {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly remaining: SprintAmount;
  readonly scope: SprintAmount;
}

/** A sprint's ledger, recomputed from Jira at this moment: `docs/sprints.md`. */
export interface SprintReport extends Readonly<Record<SprintAmountName, SprintAmount>> {
  readonly sprint: number;
  readonly name: string;
  readonly state: SprintStateName;
  readonly complete: SprintAmount;
  /** By id, ascending. */
  readonly issues: readonly SprintIssue[];
  readonly line: readonly SprintLinePoint[];
  /** Items that were deleted before Runway saw them: in no number above. */
  readonly unseen: number;
}

/** What is special of how a sprint went: absent is what is not so. */
export interface SprintCourse {
  readonly reopened?: boolean;
  readonly renamedFrom?: string;
  /** The planned end at its start and now, epoch milliseconds. */
  readonly endWas?: number;
  readonly endIs?: number;
  /** Items that were in it and that Jira does not show any more. */
  readonly gone?: number;
  /** Items that were moved from it to a project that its board does not cover. */
  readonly moved?: number;
  /** Projects that its board covers, where there are several. */
  readonly projects?: number;
  /** Its board belongs to a person. */
  readonly ofPerson?: boolean;
  /** Neither the wave's owner nor the app may see its board: it was read as a person who opened it, and is read no other way. */
  readonly byViewer?: boolean;
}

/** What a panel shows of a sprint: small, whatever the number of its items. Moments are epoch milliseconds. */
export interface SprintFigures {
  readonly state: SprintStateName;
  readonly start: number | null;
  readonly end: number | null;
  /** When it was last read. */
  readonly readAt: number;
  readonly amounts: Readonly<Record<SprintAmountName | 'complete', SprintAmount>>;
  /** Items that came from earlier sprints, and the most sprints that one of them has been in. */
  readonly carriedIn: number;
  readonly carriedMost: number;
  /** Items that were deleted before Runway saw them. */
  readonly unseen: number;
  readonly issues: number;
  readonly fromTemplate: number;
  /** What Jira's own charts count: no sub-tasks. */
  readonly tasks: number;
  readonly taskPoints: number | null;
  readonly doneColumn: string | null;
  /** Moment; items and points that are left; items and points of the scope. */
  readonly line: readonly (readonly [number, number, number | null, number, number | null])[];
  /** Moment; items that are complete by Runway's rule; points where the board has them. */
  readonly completeLine: readonly (readonly [number, number, ...number[]])[];
  /** Moment; items that would be left if work went on evenly. */
  readonly guide: readonly (readonly [number, number])[];
  /** Items that would be done by now at that pace; null: the sprint has no planned end. */
  readonly shouldBeDone: number | null;
  /** Which of its working days it is; on a day off, the one before. Absent: it is not active, or was not read since this is kept. */
  readonly day?: { readonly is: number; readonly of: number };
  /** Items that the closed sprints of its board finished before it, three at most, the oldest first. Absent: Runway read none. */
  readonly pace?: readonly number[];
  /** The numbers at the first look after the close; null: it is not closed. */
  readonly atClose: Readonly<Record<SprintAmountName | 'complete', SprintAmount>> | null;
  /** How many items count otherwise now than at the close. */
  readonly changedSinceClose: number;
  /** The name of the board's estimation field; null: it has none. */
  readonly estimate: string | null;
  readonly course?: SprintCourse;
}

/** What a person says of a workstream in a sprint instead of the rule. */
export interface WorkstreamOverride {
  readonly state: WorkstreamState;
  readonly reason: string;
  /** Account. */
  readonly by: string;
  /** ISO day: the last on which it holds, in the wave's zone. */
  readonly until: string;
}

/** One whose end has passed: the rule's state holds again. */
export interface ExpiredOverride extends WorkstreamOverride {
  readonly workstream: string;
  readonly name: string;
}

/** A workstream's items in a sprint, with the state that the rule gives them. */
export interface SprintWorkstream {
  readonly slug: string;
  readonly name: string;
  readonly state: WorkstreamState;
  readonly complete: number;
  readonly counted: number;
  readonly blocked: number;
  readonly overdue: number;
  readonly missing: number;
  /** As long as it holds; `state` stays the rule's. */
  readonly override?: WorkstreamOverride;
}

/** Why an open item stands between a sprint and the next gate, the worst first. */
export const IN_THE_WAY = ['blocked', 'missing', 'overdue', 'unassigned', 'open'] as const;
export type InTheWay = (typeof IN_THE_WAY)[number];

/** The next gate of a wave, with the open items of the sprint that it covers. */
export interface SprintGate {
  readonly id: string;
  readonly name: string;
  /** ISO day. */
  readonly date: string;
  /** Items that it covers and that are not complete: of the wave, and those of them in this sprint. */
  readonly open: number;
  readonly openInSprint: number;
  /**
   * Items that a sprint of this length must finish so that none is open on the gate's day; absent: the sprint is not active, or was not
   * read since this is kept.
   */
  readonly needed?: number;
  /** What is wrong with the open ones, the worst first; empty where the sprint was not read since this is kept. */
  readonly kinds: readonly { readonly is: InTheWay; readonly count: number }[];
}

/** A sprint in numbers: names no item, so that everyone who may see the project may read it. */
export interface SprintRollUp {
  readonly id: number;
  readonly name: string;
  readonly goal: string;
  readonly board: string;
  readonly figures: SprintFigures;
  /** Counted items of the wave in the sprint, and how many of them are complete. */
  readonly wave: { readonly complete: number; readonly counted: number };
  readonly workstreams: readonly SprintWorkstream[];
  /** Null: no gate of the wave lies ahead, or the sprint was not read since this is kept. */
  readonly gate: SprintGate | null;
}

/** A sprint to choose. */
export interface SprintChoice {
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly board: { readonly id: number; readonly name: string };
  /** Epoch milliseconds. */
  readonly start: number | null;
  readonly end: number | null;
}

export interface SprintChoices {
  /** Active ones first, then planned ones, then closed ones, the latest first. */
  readonly sprints: readonly SprintChoice[];
  /** Boards that have no sprints: kanban boards, and those whose sprints are switched off. */
  readonly without: readonly { readonly id: number; readonly name: string; readonly kanban: boolean }[];
}

/** A decision under review. */
export interface ReviewedDecision {
  readonly number: number;
  readonly title: string;
  /** ISO day. */
  readonly due: string | null;
}

/** One sprint beside a wave, as the person who asks may see it. */
export interface SprintSheet extends SprintChoices {
  /** Sprints that Jira no longer has: their last numbers stay. */
  readonly deleted: readonly { readonly id: number; readonly name: string }[];
  /** Null: the project has no sprint, or Runway may not read it. */
  readonly shown: SprintRollUp | null;
  /** What stands between the wave and its next gate, the worst first: as many as are listed. */
  readonly inTheWay: readonly {
    readonly issue: string;
    readonly key: string;
    readonly title: string;
    readonly assignee: string | null;
    readonly is: InTheWay;
    /** ISO day. */
    readonly due: string | null;
  }[];
  /** Of those, how many Jira does not show to the person. */
  readonly hidden: number;
  /** Overrides of this sprint's workstreams that have expired, the latest first. */
  readonly expired: readonly ExpiredOverride[];
  /** Slugs of the workstreams whose state the person may set. */
  readonly maySet: readonly string[];
  /** Today in the zone of the wave, ISO. */
  readonly today: string;
  /** Decisions under review. */
  readonly decisions: readonly ReviewedDecision[];
  /** Phases with work in the sprint: what a filter in Jira can ask for. */
  readonly phases: readonly { readonly slug: string; readonly name: string }[];
}
