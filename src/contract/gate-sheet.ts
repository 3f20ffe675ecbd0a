import { z } from 'zod';
import type { AnsweredFor } from './answers';
import type { DecisionState } from './decision-log';
import { isoDate, nodePath, offset, slugId, waveId } from './choices';
import {
  documentNeed,
  ownWeight,
  weighedCheck,
  type CheckWeight,
  type Decides,
  type Gate,
  type GateCheck,
  type GateKind,
  type GateOpen,
  type GateRow,
  type GateStands,
  type GateView,
  type Outcome,
  type RoundView,
  type StandingView,
  type VerdictIs,
} from './gates';
import type { RowResult, WaveHead } from './readiness';
import { opaqueId, shortText } from './short-text';

/** A gate in a list, without what it rests on. */
export interface GateLine {
  readonly id: string;
  readonly name: string;
  readonly kind: GateKind;
  readonly stands: GateStands;
  readonly date: string | null;
  /** Account; null: the owner of the wave. */
  readonly owner: string | null;
  /** Of a decision: what the rules say now. */
  readonly verdict: VerdictIs | null;
  /** Of a decision: what is open until its day. Absent in views from before this was kept. */
  readonly open?: GateOpen;
  /** Of a decision that was made: what was decided, against which verdict, and how it stands. */
  readonly decided: {
    readonly outcome: Outcome;
    readonly against: VerdictIs | null;
    readonly is: StandingView['is'];
    /** Changes for the worse that wait to be looked at. */
    readonly worse: number;
    readonly at: string;
  } | null;
  /** A snapshot is frozen and waits for so many signatures; null: none waits. */
  readonly toSign: number | null;
  /** Of a review or notice: how often its note was written, or it was sent. */
  readonly done: number;
}

/** The gates of a project's waves: a grid of waves by gates. */
export interface GatesView {
  readonly wave: WaveHead;
  /** Of the list of gates of this wave. */
  readonly version: number;
  /** By date; those without one come last. */
  readonly gates: readonly GateLine[];
  /** The same of the other waves of the project that are active; at most 20. */
  readonly others: readonly {
    readonly wave: { readonly id: string; readonly code: string; readonly name: string };
    readonly gates: readonly GateLine[];
  }[];
  /** Gates of the ready-made set that the wave has not. */
  readonly readyMade: readonly { readonly id: string; readonly name: string; readonly kind: GateKind }[];
  readonly phases: readonly { readonly slug: string; readonly name: string }[];
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly date: string | null }[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
  /** Adds, changes and removes gates: the owner of the wave. */
  readonly may: { readonly change: boolean };
}

/** A row as it stands in the grid of a go/no-go meeting. */
export interface ShownGateRow extends GateRow {
  readonly text: string;
  readonly phaseName: string;
  readonly issue: { readonly key: string; readonly title: string };
  readonly note: string;
  readonly evidence: string;
  /** Who gave the result, and when; null where nobody did. */
  readonly by: string | null;
  readonly at: string | null;
  /** For whom the answer was given, where the person who gave it said so. */
  readonly forPerson?: AnsweredFor;
  /** Asked before in an earlier checklist: what was answered there, by whom, when, and in which issue. */
  readonly last?: {
    readonly result: RowResult;
    readonly by: string | null;
    readonly at: string | null;
    readonly key: string;
  };
  /** Of the item: `markItem` takes it. */
  readonly version: number;
  /** Its result came as a change while it was watched: what was noted with it is read with the sheet. */
  readonly wordsToCome?: true;
  /** People added it to the checklist. */
  readonly added?: true;
  /** What is expected of it; absent: nothing was said. */
  readonly expected?: string;
  /** Whether the person may give its result. */
  readonly mayMark: boolean;
}

/** What the person may do at a gate. Each is checked again where it is done. */
export interface GateRights {
  readonly weigh: boolean;
  readonly waive: boolean;
  readonly demand: boolean;
  readonly freeze: boolean;
  /** Sign the newest snapshot: asked for it, and not signed yet. */
  readonly sign: boolean;
  readonly record: boolean;
  readonly decide: boolean;
  readonly note: boolean;
  readonly change: boolean;
}

/** What evidence of a check is called, as far as the person may see it. */
export interface EvidenceName {
  readonly text: string;
  /** Of an item or row: its issue. */
  readonly key: string | null;
}

/** A decision of the log that a gate names: who approved it, and whether its people changed after the gate named it. */
export interface GateDecision {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: DecisionState;
  readonly owner: string;
  /** Who sent it to its present review, or to the one that approved it; null: it was never sent. */
  readonly sentBy: string | null;
  /** `approved`: ISO instant of the approval in that review; null: not yet. */
  readonly approvers: readonly { readonly account: string; readonly approved: string | null }[];
  /** ISO instant from which changes are listed: when the gate began to name it; its creation where that was not kept. */
  readonly since: string;
  /** Changes of its owner and approvers since then, oldest first; accounts. */
  readonly changes: readonly {
    readonly at: string;
    readonly by: string;
    readonly field: 'owner' | 'approvers';
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
}

/** A gate with everything that a meeting over it needs, as one person sees it. */
export interface GateSheet {
  readonly wave: WaveHead;
  /** ISO instant of the last reading of any of its items; null: never. */
  readonly asOf: string | null;
  /** When the wave was last compared with all of Jira, which the 60 minutes of a gate are about. Absent from older answers. */
  readonly comparedAt?: string | null;
  readonly gate: GateView;
  /** Go/no-go and test rows of issues that Jira shows to the person, in the order of the template. */
  readonly rows: readonly ShownGateRow[];
  /** The assignees of the items of these rows, by item; null: no one. */
  readonly itemOwners?: Readonly<Record<string, string | null>>;
  /** Of a cutover gate: the workstreams of what it covers, and who leads them. */
  readonly workstreams?: readonly { readonly slug: string; readonly name: string; readonly leads: readonly string[] }[];
  /** Rows that the person may not see: they count all the same. */
  readonly hiddenRows: number;
  /** By `<kind> <id>` of the evidence and of what changed; what is not here is not shown to the person. `seat <role>`: its role. */
  readonly names: Readonly<Record<string, EvidenceName>>;
  /** Weights as docs/readiness.md has them for this gate. */
  readonly firstWeights: Readonly<Partial<Record<GateCheck, CheckWeight>>>;
  /** The day of the next gate: a condition is due by then at the latest. */
  readonly nextGate: string | null;
  /** The last day on which a condition may be due, before and after the cutover; null: any day. */
  readonly conditionDays: { readonly before: string | null; readonly after: string | null };
  readonly may: GateRights;
  /** The items and rows (`<item> <key>`) above, by how the changes call them that a person who watches is told. */
  readonly refs?: Readonly<Record<string, string>>;
  /** The decisions of the log that it names, in its order; one that is not in the log is left out. */
  readonly decisions: readonly GateDecision[];
  /** The issue that a condition was made to, by the condition's id. */
  readonly conditionIssues: Readonly<Record<string, { readonly key: string } | null>>;
  /** By id of a condition of another gate that a criterion names: that gate. */
  readonly conditionGates?: Readonly<Record<string, string>>;
  /** Accounts among owner, approvers and owners of open conditions with which nobody can sign in any more. */
  readonly closedAccounts?: readonly string[];
}

/** A gate with everything that was said at it, to be taken out. */
export interface ExportedGate {
  readonly gate: Gate;
  readonly decisions: readonly GateDecision[];
  readonly conditions: GateView['conditions'];
  readonly waivers: GateView['waivers'];
  readonly rounds: readonly ExportedRound[];
  readonly standing: StandingView | null;
  readonly notes: GateView['notes'];
  readonly sent: GateView['sent'];
}

export type ExportedRound = RoundView & {
  /** All of which the fingerprint was made; null where Jira does not show the person some of it. */
  readonly whole: object | null;
};

export const oneGate = z.strictObject({ wave: waveId, gate: slugId });

const seat = z.strictObject({
  seat: slugId,
  held: z.union([z.strictObject({ account: opaqueId(128) }), z.strictObject({ name: shortText(255) })]).nullable(),
  deputy: opaqueId(128).exactOptional(),
});

/** What can be set of a gate; what is absent stays as it is. */
const gateFields = {
  name: shortText(255),
  kind: z.enum(['decision', 'review', 'notice']),
  stands: z.enum(['phase-exit', 'cutover']),
  /** An offset gives the date, and moves with T-0; a date that is typed stands before it. */
  offset: offset.nullable(),
  date: isoDate.nullable(),
  phases: z.array(opaqueId(200)).max(500).nullable(),
  documents: z.array(opaqueId(200)).max(200),
  /** By document; one that is not named here is asked for as its kind of gate asks. */
  needs: z.record(slugId, documentNeed).refine((needs) => Object.keys(needs).length <= 200, 'too many documents'),
  decisions: z.array(opaqueId(200)).max(200),
  owner: opaqueId(128).nullable(),
  approvers: z.array(seat).max(50),
  decides: z.union([
    z.strictObject({ by: z.enum(['all', 'majority']) }),
    z.strictObject({ by: z.literal('one'), seat: slugId }),
  ]) as z.ZodType<Decides>,
  weights: z.partialRecord(weighedCheck, ownWeight),
};
export const someGateFields = z.strictObject(gateFields).partial();
export type GateFields = z.output<typeof someGateFields>;

export const gatesChange = z.strictObject({
  wave: waveId,
  /** Version of the list that was read. */
  version: z.number().int().min(0),
  change: z.discriminatedUnion('do', [
    /** Takes gates of the ready-made set over. */
    z.strictObject({ do: z.literal('take'), gates: z.array(slugId).min(1).max(50) }),
    z.strictObject({
      do: z.literal('add'),
      gate: slugId,
      fields: z.strictObject(gateFields).partial().required({ name: true, kind: true, stands: true }),
    }),
    z.strictObject({ do: z.literal('set'), gate: slugId, fields: someGateFields }),
    /** Of a gate at which nothing was said yet. */
    z.strictObject({ do: z.literal('remove'), gate: slugId }),
  ]),
});
export type GatesChange = z.input<typeof gatesChange>;

/** Owner, due date or priority of many rows at once; what is absent stays. */
export const rowsPlan = z.strictObject({
  wave: waveId,
  rows: z
    .array(z.strictObject({ item: nodePath, row: opaqueId(20) }))
    .min(1)
    .max(500),
  owner: opaqueId(128).nullable().optional(),
  priority: z.enum(['high', 'medium', 'low']).nullable().optional(),
  due: isoDate.nullable().optional(),
});
export type RowsPlan = z.input<typeof rowsPlan>;

/** Makes a Jira issue of a condition, as the person, so that it is followed like other work. */
export const trackCondition = z.strictObject({ wave: waveId, gate: slugId, condition: opaqueId(100) });
