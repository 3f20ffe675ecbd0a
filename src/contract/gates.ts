import { z } from 'zod';
import { isoDate, type OffsetChoice, time } from './choices';
import type { RowKind, RowResult } from './readiness';
import { oneWave } from './wave';
import { opaqueId, optionalShortText, shortText } from './short-text';
import { VOTES } from './limits';

/** Words that the rules of gates and the panels share. What each means is told in docs/go-no-go.md. */
export type GateKind = 'decision' | 'review' | 'notice';
export type GateStands = 'phase-exit' | 'cutover';

/** The checks of a decision gate, by the ids of docs/readiness.md. */
export const gateCheck = z.enum([
  'high-items',
  'other-items',
  'high-rows',
  'other-rows',
  'tests',
  'documents',
  'decisions',
  'workstreams',
  'raci',
  'scope',
  'backlog',
  'conditions',
  'commitment',
  'change',
  'facts',
]);
export type GateCheck = z.infer<typeof gateCheck>;
/** What the wave's owner may weigh anew. Whether the facts are known is no matter of weight: unknown is never green. */
export const weighedCheck = gateCheck.exclude(['facts']);
export type WeighedCheck = z.infer<typeof weighedCheck>;
/** `off`: not checked, and printed so. */
export const ownWeight = z.enum(['must', 'should', 'off']);
export type OwnWeight = z.infer<typeof ownWeight>;
export type CheckWeight = OwnWeight | 'unknown-if-not' | 'not-asked';

/** `nothing`: there is nothing that the check could ask about; it neither betters nor lowers a verdict. */
export type FindingIs = 'met' | 'unmet' | 'unknown' | 'nothing';
export type VerdictIs = 'no-go' | 'cannot-say' | 'conditional-go' | 'go';
export type VerdictRule =
  | 'must-unmet'
  | 'should-open'
  | 'check-unknown'
  | 'nothing-asked'
  | 'with-condition'
  | 'waived'
  | 'nothing-against';

/** What an approver signs. */
export const vote = z.enum(VOTES);
export type Vote = z.infer<typeof vote>;
export type Outcome = Exclude<Vote, 'abstain'>;
/** How a cutover ended. */
export const cutoverResult = z.enum(['completed', 'completed-with-issues', 'rolled-back', 'postponed']);
export type CutoverResult = z.infer<typeof cutoverResult>;
export const gateParty = z.enum(['customer', 'provider', 'partner', 'vendor']);
export type GateParty = z.infer<typeof gateParty>;

/** Who decides: every approver, more than half of them, or the person of one seat. */
export type Decides =
  | { readonly by: 'all' }
  | { readonly by: 'majority' }
  | { readonly by: 'one'; readonly seat: string };

/** What a gate asks of a document. `days`: its owner has confirmed the latest version no longer ago. */
export const documentNeed = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('exists') }),
  z.strictObject({ is: z.literal('reviewed'), days: z.number().int().min(1).max(365) }),
  z.strictObject({ is: z.literal('locked') }),
]);
export type DocumentNeed = z.infer<typeof documentNeed>;

/** A named date of a wave on which somebody looks. */
export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly kind: GateKind;
  readonly stands: GateStands;
  /** From T-0 or a milestone; null: its date is typed. */
  readonly offset: OffsetChoice | null;
  /** ISO day; null: not known yet. */
  readonly date: string | null;
  /** Slugs of the phases that it looks at; null: all that is due by its date; empty: no items at all. */
  readonly phases: readonly string[] | null;
  /** Ids of documents that must be as it asks (`needs`), and of decisions that must be approved. */
  readonly documents: readonly string[];
  readonly decisions: readonly string[];
  /** What it asks of a document, where that is not what its kind of gate asks: there at the exit of a phase, locked at a cutover. */
  readonly needs?: Readonly<Record<string, DocumentNeed>>;
  /** Its row in the RACI; null without one. */
  readonly raci: string | null;
  /** Who freezes and closes it; null: the owner of the wave. */
  readonly owner: string | null;
  readonly approvers: readonly Approver[];
  readonly decides: Decides;
  /** Weights that differ from those of docs/readiness.md. */
  readonly weights: Readonly<Partial<Record<WeighedCheck, OwnWeight>>>;
  /** Node paths of the items that its own decision completes: they ask for that vote or sign-off. */
  readonly settles: readonly string[];
}

/** A seat among those who decide, named by its role. Whoever has no account in Jira is a name that somebody typed. */
export interface Approver {
  readonly seat: string;
  readonly held: { readonly account: string } | { readonly name: string } | null;
  /** The account of the one named deputy, who signs as themselves where the approver does not; absent: none. */
  readonly deputy?: string;
}

/** A go/no-go or test row that a gate looks at. */
export interface GateRow {
  readonly item: string;
  readonly key: string;
  readonly kind: RowKind;
  readonly result: RowResult;
  /** A row without a priority counts as high. */
  readonly high: boolean;
  readonly owner: string | null;
  readonly due: string | null;
  readonly phase: string;
  /** Asked before in an earlier checklist, with the result that it has there. Its own result is not taken from there. */
  readonly earlier?: { readonly item: string; readonly result: RowResult };
}

/** What a check was answered by. */
export interface GateEvidence {
  readonly kind:
    | 'item'
    | 'row'
    | 'document'
    | 'decision'
    | 'workstream'
    | 'raci'
    | 'question'
    | 'condition'
    | 'commitment'
    | 'change'
    | 'facts';
  /** Of a row: the item's id, a blank, the row's key. */
  readonly id: string;
}

/** What a check found. */
export interface Finding {
  readonly check: GateCheck;
  readonly weight: CheckWeight;
  readonly is: FindingIs;
  /** Of an unmet check what keeps it from being met, of an unknown one what nobody can say. Otherwise empty. */
  readonly evidence: readonly GateEvidence[];
  readonly conditions: readonly GateCondition[];
  /** The one that stands; null without. */
  readonly waiver: Waiver | null;
}

export interface Verdict {
  readonly is: VerdictIs;
  /** Every rule of this verdict that holds, with the check that makes it hold; null where no single one does. */
  readonly reasons: readonly { readonly rule: VerdictRule; readonly check: GateCheck | null }[];
  /** Switched off by the wave's owner: "not checked". */
  readonly notChecked: readonly GateCheck[];
}

/** An unmet check that an approver lets pass, with a reason. Times are ISO instants. */
export interface Waiver {
  readonly id: string;
  readonly check: WeighedCheck;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** The last day on which it stands; null: until it is taken back. */
  readonly until: string | null;
  readonly ended: { readonly by: string; readonly at: string } | null;
}

/** Whether a condition must be met before the cutover starts, or may be met after it. */
export const conditionWhen = z.enum(['before', 'after']);
export type ConditionWhen = z.infer<typeof conditionWhen>;

/** What a conditional go demands. */
export interface GateCondition {
  readonly id: string;
  readonly check: WeighedCheck;
  readonly text: string;
  /** An account; null: nobody yet, and then it carries nothing. */
  readonly owner: string | null;
  readonly due: string | null;
  /** Absent in conditions from before this was recorded: before the cutover, and due at the latest at the next gate. */
  readonly when?: ConditionWhen;
  /** After the cutover: the approver who accepted the risk. `seat`: an approver without an account, for whom `by` recorded it. */
  readonly accepted?: { readonly by: string; readonly at: string; readonly seat?: string };
  readonly by: string;
  readonly at: string;
  readonly met: { readonly by: string; readonly at: string; readonly note: string } | null;
}
export type ConditionIs = 'open' | 'met' | 'overdue';

/** What is recorded of the change board. Days and times are those of the wave's clock. */
export type BoardChange = z.infer<typeof boardChange>;
export interface RecordedChange {
  readonly says: BoardChange;
  readonly by: string;
  readonly at: string;
}

/** Somebody's own, on one snapshot. */
export interface Signature {
  readonly by: string;
  readonly at: string;
  readonly says: Vote;
  readonly comment: string;
  /** Of `reconvene`: the ISO day on which the person wants to meet again. Optional: earlier signatures have none. */
  readonly meetOn?: string;
}

/** Given outside by somebody without an account, and recorded by another: never shown as that person's own signature. */
export interface SignOff {
  readonly seat: string;
  readonly name: string;
  readonly party: GateParty;
  /** The day on which it was given. */
  readonly on: string;
  readonly says: Vote;
  readonly attachment: string;
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly by: string;
  readonly at: string;
  /** It differs from the gate status, with this reason: "Decided Go although Not ready". */
  readonly against: VerdictIs | null;
  readonly reason: string;
  /** Of `reconvene`: when the same people decide again, and what must have changed by then. */
  readonly reconvene?: Reconvene;
}

export interface Reconvene {
  /** ISO day, and the time on the wave's clock. */
  readonly date: string;
  readonly time: string;
  readonly change: string;
}

/** The owner looked at changes for the worse: the decision still holds. */
export interface StillHolds {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Ids of the changes that were looked at. */
  readonly changes: readonly string[];
}

export interface RecordedResult {
  readonly is: CutoverResult;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** How a review ended. */
export interface ReviewNote {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** That a notice was sent: what it said, to whom, and on which day. */
export interface SentNotice {
  readonly text: string;
  readonly to: string;
  readonly on: string;
  readonly by: string;
  readonly at: string;
}

export type ChangeKind =
  | 'item-incomplete'
  | 'item-complete'
  | 'item-missing'
  | 'item-found'
  | 'item-gone'
  | 'item-not-counted'
  | 'owner-lost'
  | 'owner-found'
  | 'high-work'
  | 'work-added'
  | 'row-changed'
  | 'row-gone'
  | 'cutover-moved'
  | 'condition-overdue'
  | 'condition-met'
  | 'waiver-ended'
  | 'document-changed'
  | 'decision-changed'
  | 'workstream-changed'
  | 'check-changed'
  | 'check-unknown';
export type Effect = 'worse' | 'better' | 'neutral';

/** Something that a decision rests on is not what it was. */
export interface GateChange {
  /** Of what changed and what it became: the same change keeps it, a further one has another. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly effect: Effect;
  /** Id of the item, row, condition, document …; T-0 for the cutover. */
  readonly what: string;
  /** Slug of the phase; null: of the whole gate. */
  readonly phase: string | null;
  readonly from: string;
  readonly to: string;
}

/** Numbers that stand beside every verdict. */
export interface GateCounts {
  readonly complete: number;
  readonly counted: number;
  readonly notApplicable: number;
  readonly notApplicableSinceBegin: number;
  /** Made by hand: tasks and sub-tasks that people added. */
  readonly added: number;
  /** Items of its phases that are due after it: listed, never judged. Absent in snapshots from before this was kept, as the two below. */
  readonly after?: number;
  /** Covered although they are due after it now: the plan had them by its date. */
  readonly movedPast?: number;
  /** Not covered, since its own decision completes them. */
  readonly settled?: number;
}

/** What is open at a decision gate that nothing was decided at, and how that is to be taken before its day and on it. */
export interface GateOpen {
  readonly items: number;
  readonly lines: number;
  readonly documents: number;
  /** Covered items and lines that are open past their own day, or past that of the plan. */
  readonly behind: number;
  readonly is: 'ahead' | 'behind' | 'late';
}

export interface GateCutover {
  readonly date: string | null;
  readonly time: string | null;
  readonly windowMinutes: number | null;
  readonly zone: string;
}

/** A snapshot as people see it: what was signed. */
export interface SnapshotView {
  /** Short, and the same on the record and on the frozen page. */
  readonly fingerprint: string;
  readonly frozenBy: string;
  readonly frozenAt: string;
  readonly date: string | null;
  readonly verdict: Verdict;
  readonly findings: readonly FrozenFinding[];
  readonly counts: GateCounts;
  readonly cutover: GateCutover;
  readonly conditions: readonly GateCondition[];
  readonly waivers: readonly Waiver[];
  /** Who was asked to sign it, and whose word decides. */
  readonly approvers: readonly Approver[];
  readonly decides: Decides;
}
export type FrozenFinding = Pick<Finding, 'check' | 'weight' | 'is'> & {
  /** How many things kept it from being met. */
  readonly count: number;
};

/** A snapshot with what was signed on it, for a panel. */
export interface RoundView {
  readonly snapshot: SnapshotView;
  readonly signatures: readonly Signature[];
  readonly signOffs: readonly SignOff[];
  /** What the signatures come to; null: not yet. */
  readonly outcome: Outcome | null;
  readonly decision: Decision | null;
  readonly holds: readonly StillHolds[];
  /** Of a cutover, oldest first: what was completed can be rolled back later. */
  readonly results: readonly RecordedResult[];
  /** The account that froze it and holds every seat; null where several people answer. */
  readonly answersForAll: string | null;
  /** What is stored as its snapshot is not what its fingerprint was made of: it is shown, and nothing of it is believed. */
  readonly forged?: true;
}

/** How a decision stands after it was made. */
export interface StandingView {
  readonly fingerprint: string;
  readonly outcome: Outcome;
  readonly against: VerdictIs | null;
  readonly withConditions: boolean;
  readonly is: 'stands' | 'worse' | 'cannot-say';
  readonly changes: readonly GateChange[];
  /** Ids of the changes for the worse that nobody has looked at, or that no looking takes away. */
  readonly worse: readonly string[];
}

export interface GateView {
  readonly gate: Gate;
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Null of a review and a notice: nothing is decided there. */
  readonly verdict: Verdict | null;
  readonly counts: GateCounts;
  /** Of a decision gate; absent of the others. */
  readonly open?: GateOpen;
  readonly rows: readonly GateRow[];
  readonly conditions: readonly (GateCondition & { readonly is: ConditionIs })[];
  readonly waivers: readonly Waiver[];
  /** Oldest first; nothing is ever taken out. */
  readonly rounds: readonly RoundView[];
  readonly standing: StandingView | null;
  readonly notes: readonly ReviewNote[];
  readonly sent: readonly SentNotice[];
  /** What is recorded of the change board, by whom and when; absent: nothing. */
  readonly change?: RecordedChange;
  /** Tasks of the team backlog that were marked as needed for it, by their ids; absent: none. */
  readonly needed?: readonly string[];
  /** The account that owns the gate and holds every seat; null where several people answer. */
  readonly answersForAll: string | null;
}

const localMinute = z.strictObject({ date: isoDate, time });
/** `not-asked`: no change board decides. `awaited`: one does, and has not approved. The window is that of the change. */
export const boardChange = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('not-asked') }),
  z.strictObject({ is: z.literal('awaited'), number: optionalShortText(100) }),
  z.strictObject({
    is: z.literal('approved'),
    number: shortText(100),
    approver: shortText(255),
    from: localMinute,
    to: localMinute,
  }),
]);

const text = z.string().trim().min(1).max(2_000);
const note = z.string().trim().max(2_000).default('');
const account = opaqueId(128);
const slug = opaqueId(200);
const fingerprint = z.string().regex(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/, 'not the fingerprint of a snapshot');
const id = opaqueId(100);

/**
 * What somebody does at a gate. Who it is comes with the call, never with the request: a request that names a signer is
 * refused as one with an unknown field.
 */
export const gateAct = z.discriminatedUnion('do', [
  /** `first`: as docs/readiness.md has it. */
  z.strictObject({ do: z.literal('weigh'), check: weighedCheck, weight: z.enum([...ownWeight.options, 'first']) }),
  z.strictObject({
    do: z.literal('waive'),
    check: weighedCheck,
    reason: text,
    until: isoDate.nullable().default(null),
  }),
  z.strictObject({ do: z.literal('end-waiver'), waiver: id }),
  z.strictObject({
    do: z.literal('demand'),
    check: weighedCheck,
    text,
    owner: account.nullable().default(null),
    due: isoDate.nullable().default(null),
    /** Absent from older requests: due by the next gate. */
    when: conditionWhen.optional(),
  }),
  /** An approver accepts the risk of a condition after the cutover. `seat`: recorded for an approver without an account. */
  z.strictObject({ do: z.literal('accept'), condition: id, seat: slug.nullable().default(null) }),
  /** Of a condition: it is met. */
  z.strictObject({ do: z.literal('meet'), condition: id, note }),
  /** Takes a condition back that no snapshot holds. */
  z.strictObject({ do: z.literal('withdraw'), condition: id }),
  z.strictObject({ do: z.literal('freeze') }),
  z.strictObject({
    do: z.literal('sign'),
    snapshot: fingerprint,
    says: vote,
    comment: note,
    /** Kept with `reconvene` alone. */
    meetOn: isoDate.optional(),
  }),
  z.strictObject({
    do: z.literal('record'),
    snapshot: fingerprint,
    seat: slug,
    name: shortText(255),
    party: gateParty,
    on: isoDate,
    says: vote,
    /** The attachment or page that shows it. */
    attachment: shortText(2_000),
    note,
  }),
  /** Closes the signing. The reason is demanded where it goes against the verdict. */
  /** `reconvene`: demanded where the signatures come to that. */
  z.strictObject({
    do: z.literal('decide'),
    snapshot: fingerprint,
    reason: note,
    reconvene: z.strictObject({ date: isoDate, time, change: text }).optional(),
  }),
  z.strictObject({
    do: z.literal('still-holds'),
    reason: text,
    changes: z.array(z.string().max(2_000)).min(1).max(2_000),
  }),
  /** Of a cutover: how it ended. */
  z.strictObject({ do: z.literal('result'), is: cutoverResult, note }),
  /** What the change board says of a cutover: the last that was recorded counts. */
  z.strictObject({ do: z.literal('change'), change: boardChange }),
  /** Tasks of the team backlog that this gate needs, or needs no longer; ids of items. */
  z.strictObject({
    do: z.literal('need'),
    needed: z.array(opaqueId(200)).max(200).default([]),
    dropped: z.array(opaqueId(200)).max(200).default([]),
  }),
  /** Of a review: what came of it. */
  z.strictObject({ do: z.literal('note'), text }),
  /** Of a notice: what it said, to whom, on which day. */
  z.strictObject({ do: z.literal('sent'), text, to: text, on: isoDate }),
]);
export type GateAct = z.input<typeof gateAct>;
export type ParsedGateAct = z.output<typeof gateAct>;

export const gateRequest = oneWave.extend({
  gate: slug,
  act: gateAct,
  /** Version of the gate that was read: refused where somebody else has written since. */
  version: z.number().int().min(0),
});
export type GateRequest = z.input<typeof gateRequest>;
