import { z } from 'zod';
import { nodePath, shownWave, waveId } from './choices';
import type { GateOpen, Outcome, VerdictIs } from './gates';
import { NOT_APPLICABLE_REASONS } from './limits';
import { opaqueId, optionalShortText, shortText } from './short-text';

/** Words that the rules and the panels share. What each means is told in docs/readiness.md. */
export const PHASE_STATES = [
  'not-applicable',
  'signed-off',
  'signed-off-with-conditions',
  'blocked',
  'at-risk',
  'unknown',
  'complete',
  'not-started',
  'on-track',
] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const STATE_RULE_NAMES = [
  'nothing-counted',
  'exit-decided',
  'worse-since-exit',
  'high-stopped',
  'stopped',
  'missing',
  'high-overdue',
  'long-overdue',
  'before-gate',
  'unowned-soon',
  'stale',
  'cut-short',
  'unreadable',
  'all-complete',
  'nothing-begun',
  'ongoing-only',
  'overdue',
] as const;
export type StateRule = (typeof STATE_RULE_NAMES)[number];

export type ItemIs =
  | 'open'
  | 'in-progress'
  | 'done'
  | 'dropped'
  | 'missing'
  | 'unreadable'
  | 'not-applicable'
  | 'ongoing';

/** Why a counted item is not complete. */
export type Lack = 'not-done' | 'dropped' | 'missing' | 'unreadable' | 'criteria' | 'rows' | 'added-subtasks';

/**
 * `proposed`: its evidence is seen; under `assisted` it is met once the item is done (`met-by-evidence`). `lapsed`: confirmed
 * before the issue was last reopened, or under `strict` by a person who is its assignee or was it then.
 */
export type CriterionIs = 'open' | 'proposed' | 'met-by-evidence' | 'confirmed' | 'lapsed' | 'rejected';

/** How criteria are met, one for a wave, printed beside every percentage. */
export const policyName = z.enum(['light', 'assisted', 'strict']);
export type Policy = z.infer<typeof policyName>;

export const rowResult = z.enum([
  'go',
  'no-go',
  'pending',
  'passed',
  'failed',
  'blocked',
  'not-run',
  'done',
  'not-done',
  'skipped',
  'there',
  'missing',
]);
export type RowResult = z.infer<typeof rowResult>;
export type RowKind = 'go-no-go' | 'test' | 'step' | 'link';

export const notApplicableReason = z.enum(NOT_APPLICABLE_REASONS);
export type NotApplicableReason = z.infer<typeof notApplicableReason>;

/** Counts of items, unless said otherwise. `percent` is null where there is nothing to measure. */
export interface ReadinessNumbers {
  readonly complete: number;
  readonly counted: number;
  /** Rounded down; 100 only where all are complete. */
  readonly percent: number | null;
  readonly criteriaMet: number;
  readonly criteria: number;
  /** Criteria whose evidence is seen and that nobody has confirmed or rejected. */
  readonly proposed: number;
  readonly rowsAnswered: number;
  readonly rows: number;
  readonly overdue: number;
  /** Due later than the first plan said, or still open after it. */
  readonly late: number;
  readonly stopped: number;
  readonly unowned: number;
  readonly dropped: number;
  readonly missing: number;
  readonly unreadable: number;
  /** Tasks and sub-tasks that people added. */
  readonly added: number;
  readonly notApplicable: number;
  readonly notApplicableSinceBegin: number;
  /** Never counted. */
  readonly ongoing: number;
  /** Issues whose property `runway` names another node or none: cloned or forged. Reported, never believed. */
  readonly tampered: number;
  /** Counted items that the last agreed plan has due before today, complete or not. */
  readonly planned: number;
  /** Team backlog: tasks that people added under a module of the wave, never among the counted items. */
  readonly team: number;
  readonly teamDone: number;
}

/** Whose a role is. */
export const partyName = z.enum(['customer', 'provider', 'partner', 'vendor']);
export type Party = z.infer<typeof partyName>;

/** A number that can be opened: the filter that gives its items. */
export const itemFilter = z.strictObject({
  phase: opaqueId(200).optional(),
  /** The module's node path. */
  module: nodePath.optional(),
  /** Of the role that owns the item, as the template has it. */
  party: partyName.optional(),
  workstream: opaqueId(200).optional(),
  /** Only these, by id: what a criterion of a gate names. */
  items: z.array(nodePath).max(1_000).optional(),
  /** Account of the assignee; `nobody` for none. */
  owner: opaqueId(128).optional(),
  is: z
    .enum([
      'complete',
      'incomplete',
      'counted',
      'overdue',
      'late',
      'stopped',
      'unowned',
      'dropped',
      'missing',
      'unreadable',
      'added',
      'planned',
      'team',
      'not-applicable',
      'not-applicable-since-begin',
      'ongoing',
      'tampered',
      'proposed',
      'criteria-open',
      'rows-open',
    ])
    .optional(),
});
export type ItemFilter = z.infer<typeof itemFilter>;

/** Modules that hold items of the filter. What it says of owner, party and workstream narrows their numbers too. */
export const planRequest = z.strictObject({ wave: shownWave, filter: itemFilter.default({}) });
export type PlanRequest = z.input<typeof planRequest>;

/** What a table of items can be sorted by. */
export const ITEM_SORTS = ['key', 'title', 'state', 'owner', 'due', 'criteria', 'rows'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

export const itemsRequest = z.strictObject({
  wave: shownWave,
  filter: itemFilter.default({}),
  /** Part of a title or key, as the person who asks sees them. */
  search: optionalShortText(200).default(''),
  /** From 0; 100 items a page. */
  from: z.number().int().min(0).max(100_000).default(0),
  /** The order of all items, not of a page alone. Without it they are in the order of the plan. */
  sort: z.strictObject({ by: z.enum(ITEM_SORTS), descending: z.boolean().default(false) }).optional(),
});
export type ItemsRequest = z.input<typeof itemsRequest>;

/** An item in a table. Key and title as Jira shows them to the person who asks. */
export interface ItemLine {
  /** Node path, or `added/<issue id>`. */
  readonly id: string;
  readonly issue: string;
  /** Empty in the sample, whose items are no issues. */
  readonly key: string;
  readonly title: string;
  readonly typeName: string;
  readonly typeIcon: string;
  readonly status: string;
  readonly is: ItemIs;
  readonly counted: boolean;
  readonly complete: boolean;
  readonly lacks: readonly Lack[];
  readonly phase: string;
  /** The module's title; null where the person may not see it. */
  readonly module: string | null;
  readonly workstream: string;
  readonly high: boolean;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly stopped: boolean;
  readonly added: boolean;
  /** An account; in the sample the name of the role that would own it. */
  readonly assignee: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly firstDue: string | null;
  readonly criteriaMet: number;
  readonly criteria: number;
  readonly proposed: number;
  readonly rowsAnswered: number;
  readonly rows: number;
}

export interface ItemPage {
  readonly items: readonly ItemLine[];
  /** Of the filter, seen and unseen. With a search: of what was found. */
  readonly total: number;
  /** Items of this page that the person may not see: counted, never titled. */
  readonly hidden: number;
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  /** Missing items, which Jira has no page for: titled from the template. */
  readonly gone: readonly { readonly id: string; readonly title: string; readonly unreadable: boolean }[];
}

/** How ready a wave is: made by one piece of code for every surface, so that no two can differ. */
export interface ReadinessView {
  readonly wave: WaveHead;
  /** When the facts were last compared with Jira; null: not yet. */
  readonly asOf: string | null;
  /** Older than the wave's limit, or cut short. */
  readonly stale: boolean;
  readonly whole: boolean;
  readonly policy: Policy;
  readonly phases: readonly PhaseView[];
  readonly total: ReadinessNumbers;
  readonly leftOut?: LeftOut;
}

export interface OverviewView extends ReadinessView {
  /** Its name and key stand around the page already; to read them would be a request more. */
  readonly project: { readonly id: string };
  readonly waves: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly sample: boolean;
  }[];
  readonly workstreams: readonly {
    readonly slug: string;
    readonly name: string;
    readonly complete: number;
    readonly counted: number;
    /** Planned by today. */
    readonly planned: number;
  }[];
  /** Parties that items can be filtered by; empty where the template gives its roles none. */
  readonly parties: readonly Party[];
  readonly waiting: readonly WaitingLine[];
  /** The decision gate that comes next; null: none has a date, or the wave is over. */
  readonly gate?: NextGate | null;
  /** Empty where they were put away. */
  readonly firstSteps: readonly {
    readonly step: 'people' | 'dates' | 'raci' | 'gates';
    readonly done: boolean;
  }[];
  /** What the person who asks may do. */
  readonly may: Rights;
  /** An import into the project is under way: told above the tabs, with the way to it. */
  readonly importing?: boolean;
}

/** How much of each list is not in an answer, which is to stay small; the numbers count it all the same. */
export type LeftOut = Readonly<
  Partial<Record<'phases' | 'workstreams' | 'waiting' | 'waves' | 'leads' | 'templates', number>>
>;

export interface WaveHead {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly cutover: string | null;
  readonly zone: string;
  /** Days from the first T-0 to the present one, and how often it was moved; null where it never was. */
  readonly moved: { readonly times: number; readonly days: number } | null;
  readonly templates: readonly { readonly name: string; readonly version: string }[];
  readonly state: 'active' | 'closed' | 'archived';
  readonly sample: boolean;
}

export interface Rights {
  readonly role: 'owner' | 'lead' | 'member' | 'viewer';
  /** Slugs of the workstreams that the person leads. */
  readonly leads: readonly string[];
  readonly settings: boolean;
  readonly bulk: boolean;
}

export interface PhaseView {
  readonly slug: string;
  readonly name: string;
  readonly start: string | null;
  readonly due: string | null;
  readonly state: PhaseState;
  readonly reasons: readonly { readonly rule: StateRule; readonly count: number }[];
  readonly numbers: ReadinessNumbers;
}

/** Something that waits for the person who asks. */
export interface WaitingLine {
  readonly kind: 'confirm' | 'overdue' | 'no-go' | 'sign' | 'condition' | 'changed-decision' | 'approve';
  readonly count: number;
  /** The filter that opens it. */
  readonly filter: ItemFilter;
  /** The gate that opens it, instead. */
  readonly gate?: { readonly id: string; readonly name: string };
}

/** One row of the plan: a module with its tasks, in the order of the template. */
export interface PlanView {
  readonly wave: WaveHead;
  readonly today: string;
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly date: string | null }[];
  readonly phases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly start: string | null;
    readonly due: string | null;
  }[];
  readonly modules: readonly PlanModule[];
  /** Modules that the person may not see are in `modules` without a title; these are tasks below them that are hidden too. */
  readonly hidden: number;
}

export interface PlanModule {
  readonly id: string;
  readonly issue: string | null;
  /** Null: "Module (not visible to you)", or gone. Empty in the sample. */
  readonly key: string | null;
  readonly title: string | null;
  readonly phase: string;
  readonly workstream: string;
  readonly start: string | null;
  readonly due: string | null;
  readonly complete: number;
  readonly counted: number;
  /** Planned by today. */
  readonly planned: number;
  readonly overdue: number;
  readonly stopped: number;
}

/** Whether the overview offers what comes after the first import. */
export const firstSteps = z.enum(['shown', 'put-away']);
export type FirstSteps = z.infer<typeof firstSteps>;

export const settingsChange = z.strictObject({
  wave: waveId,
  /** The version that was read: refused where somebody else has changed it since. */
  version: z.number().int().min(0),
  name: shortText(120).optional(),
  owner: opaqueId(128).optional(),
  policy: policyName.optional(),
  dropped: z.array(shortText(120)).max(50).optional(),
  /** Of panels loaded before the state "Setting up" was removed; it changes nothing. */
  settingUpDays: z.number().int().min(0).max(60).optional(),
  overdueDays: z.number().int().min(0).max(60).optional(),
  overdueItems: z.number().int().min(1).max(1_000).optional(),
  gateDays: z.number().int().min(0).max(60).optional(),
  ownerWorkingDays: z.number().int().min(0).max(60).optional(),
  ownerDays: z.number().int().min(0).max(365).optional(),
  firstSteps: firstSteps.optional(),
  /** By workstream: the account of its lead; null takes it away. */
  leads: z.record(opaqueId(200), opaqueId(128).nullable()).optional(),
  /** Accounts that may only look. */
  viewers: z.array(opaqueId(128)).max(500).optional(),
  /** Closes, archives or reopens the wave. Of a closed or archived one this alone can be changed. */
  life: z
    .strictObject({ state: z.enum(['active', 'closed', 'archived']), reason: z.string().trim().min(1).max(2_000) })
    .optional(),
});
export type SettingsChange = z.input<typeof settingsChange>;

export interface SettingsView {
  readonly wave: WaveHead;
  readonly version: number;
  readonly owner: string;
  readonly policy: Policy;
  readonly dropped: readonly string[];
  readonly overdueDays: number;
  readonly overdueItems: number;
  readonly gateDays: number;
  readonly ownerWorkingDays: number;
  readonly ownerDays: number;
  readonly workstreams: readonly { readonly slug: string; readonly name: string; readonly lead: string | null }[];
  readonly viewers: readonly string[];
  readonly may: Rights;
}

/** A wave in the portfolio. */
export interface WaveLine {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly wave: WaveHead;
  readonly asOf: string | null;
  /** Printed beside the share that is complete. */
  readonly policy: Policy;
  readonly phases: readonly { readonly name: string; readonly state: PhaseState; readonly percent: number | null }[];
  readonly complete: number;
  readonly counted: number;
  /** Planned by today. */
  readonly planned: number;
  readonly team: number;
  readonly teamDone: number;
  readonly overdue: number;
  readonly stopped: number;
  /** The decision gate that comes next, with what was decided there or else what the rules say; null: none has a date. */
  readonly gate?: NextGate | null;
}

/** A decision gate in a line about its wave. */
export interface NextGate {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly verdict: VerdictIs | null;
  /** What is open until its day; absent in views from before this was kept. */
  readonly open?: GateOpen;
  readonly decided: { readonly outcome: Outcome; readonly against: VerdictIs | null; readonly worse: number } | null;
}

export const waveItem = z.strictObject({
  /** Absent on an issue's panel, where the context names the issue. */
  wave: waveId.optional(),
  item: nodePath.optional(),
});
export type WaveItem = z.infer<typeof waveItem>;
