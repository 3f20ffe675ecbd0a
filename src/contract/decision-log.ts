import { z } from 'zod';
import { isoDate, nodePath, waveId } from './choices';
import { oneWave } from './wave';
import { opaqueId, shortText } from './short-text';

/** Words of the decision log. What each means is told in docs/decision-log.md. */
export const DECISION_STATES = ['draft', 'under-review', 'approved', 'under-revision'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** How many a wave holds. */
export const MAX_DECISIONS = 500;
const MAX_OPTIONS = 10;
const MAX_LINKS = 50;
const MAX_APPROVERS = 20;

const account = opaqueId(128);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'not an id of the log');
const words = (most: number) => z.string().trim().max(most);

export const decisionOption = z.strictObject({
  name: shortText(200),
  pros: words(1_000).default(''),
  cons: words(1_000).default(''),
});
export type DecisionOption = z.output<typeof decisionOption>;

const key = z.string().regex(/^[0-9a-f]{10}(~\d+)?$/, 'not the key of a row');
/** An item that rests on a decision; with `row`, one row of it. */
export const itemLink = z.strictObject({ item: nodePath, row: key.nullable().default(null) });
export type ItemLink = z.output<typeof itemLink>;

/**
 * A link that stays as it is: its place, from 0, among the links of the version that was read. So an edit keeps a link to an item
 * that Jira does not show to the person, and nothing of the item is sent to them: its path is made of titles.
 */
export const keptLink = z.strictObject({
  kept: z
    .number()
    .int()
    .min(0)
    .max(MAX_LINKS - 1),
});
export type KeptLink = z.output<typeof keptLink>;

/** What can be written of a decision. What is absent stays as it is. */
export const decisionText = z.strictObject({
  title: shortText(120).optional(),
  context: words(4_000).optional(),
  options: z.array(decisionOption).max(MAX_OPTIONS).optional(),
  /** Place of the option that was chosen, from 0; null: none is. */
  chosen: z
    .number()
    .int()
    .min(0)
    .max(MAX_OPTIONS - 1)
    .nullable()
    .optional(),
  outcome: words(4_000).optional(),
  owner: account.optional(),
  approvers: z.array(account).max(MAX_APPROVERS).optional(),
  due: isoDate.nullable().optional(),
  links: z.array(itemLink).max(MAX_LINKS).optional(),
  /** Ids of documents that rest on it. */
  documents: z.array(id).max(MAX_LINKS).optional(),
});
export type DecisionText = z.output<typeof decisionText>;

/** The same in an edit of one that there is. */
export const decisionEdit = decisionText.extend({
  links: z
    .array(z.union([itemLink, keptLink]))
    .max(MAX_LINKS)
    .optional(),
});
export type DecisionEdit = z.output<typeof decisionEdit>;

const note = words(2_000);

/**
 * What somebody does with a decision. Who it is comes with the call, never with the request: a request that names who
 * approves is refused as one with an unknown field.
 */
export const decisionAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('edit'), text: decisionEdit }),
  z.strictObject({ do: z.literal('send') }),
  /** `review`: how often it had been sent when it was read, so that nobody approves words that they have not seen. */
  z.strictObject({ do: z.literal('approve'), review: z.number().int().min(1), note: note.default('') }),
  /** Out of the review, with what is to be changed. */
  z.strictObject({ do: z.literal('take-back'), note: note.min(1) }),
  /** Of an approved one: why it is looked at again. */
  z.strictObject({ do: z.literal('revise'), note: note.min(1) }),
  /** A document that rests on it was looked at. Items are looked at by `lookAtDecision`. */
  z.strictObject({ do: z.literal('look'), document: id }),
  z.strictObject({ do: z.literal('remove') }),
]);
export type DecisionAct = z.input<typeof decisionAct>;
export type ParsedDecisionAct = z.output<typeof decisionAct>;

export const oneDecision = oneWave.extend({ id });
export const newDecision = oneWave.extend({
  /** The same request again makes no second one. */
  requestId: z.uuid(),
  text: decisionText.extend({ title: shortText(120) }),
});
export const decisionChange = oneDecision.extend({
  /** Version that was read: an edit is refused where somebody else has written since. */
  version: z.number().int().min(1),
  act: decisionAct,
});
export type DecisionChange = z.input<typeof decisionChange>;
/** On an issue's panel the context names the item. */
export const decisionLook = z.strictObject({ wave: waveId.optional(), item: nodePath.optional(), decision: id });

export type DecisionEventKind =
  | 'created'
  | 'edited'
  | 'sent'
  | 'approved'
  | 'taken-back'
  | 'revised'
  | 'looked-at-item'
  | 'looked-at-document';
export type DecisionField = keyof DecisionText;

export interface DecisionLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: DecisionState;
  readonly owner: string;
  readonly due: string | null;
  readonly approvers: number;
  readonly approved: number;
  /** It waits for the approval of the person who asks. */
  readonly waitsForYou: boolean;
  /** What rests on it and that nobody has looked at since it left approved. */
  readonly toLookAt: number;
  readonly at: string;
}

export interface DecisionsView {
  readonly decisions: readonly DecisionLine[];
  /** Documents that can be linked. */
  readonly documents: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly write: boolean };
}

/** Something that rests on a decision, with whether it was looked at since the decision last left approved. */
export interface Resting {
  /** Waits for its owner to look. */
  readonly waits: boolean;
  readonly looked: { readonly by: string; readonly at: string } | null;
  readonly mayLook: boolean;
}

export interface DecisionEvent {
  readonly at: string;
  readonly by: string;
  readonly kind: DecisionEventKind;
  readonly note: string;
  readonly changes: readonly DecisionChanged[];
}

export interface DecisionChanged {
  readonly field: DecisionField;
  readonly from: string;
  readonly to: string;
  /** Of links: how many besides those of `from` and `to` are to items that Jira does not show to the person. */
  readonly hidden?: { readonly from: number; readonly to: number };
}

export interface DecisionView {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly review: number;
  readonly state: DecisionState;
  readonly title: string;
  readonly context: string;
  readonly options: readonly DecisionOption[];
  readonly chosen: number | null;
  readonly outcome: string;
  readonly owner: string;
  readonly approvers: readonly { readonly account: string; readonly approved: string | null }[];
  readonly due: string | null;
  /** Items that Jira shows to the person; a row with its text. */
  readonly items: readonly (Resting & {
    readonly link: ItemLink;
    readonly key: string;
    readonly title: string;
    readonly row: string | null;
  })[];
  /** Links to items that Jira does not show to the person; an edit of the links sends those along that stay. */
  readonly hidden: readonly KeptLink[];
  /** `name` is null of one that was removed. */
  readonly documents: readonly (Resting & { readonly id: string; readonly name: string | null })[];
  /** Newest first. */
  readonly history: readonly DecisionEvent[];
  readonly may: {
    readonly edit: boolean;
    /** With an edit also the owner and the approvers. */
    readonly appoint: boolean;
    readonly send: boolean;
    readonly approve: boolean;
    readonly takeBack: boolean;
    readonly revise: boolean;
    readonly remove: boolean;
  };
}

/** A decision that left approved, as an item that rests on it tells it. */
export interface RestsOn {
  readonly decision: string;
  readonly number: number;
  readonly title: string;
  readonly state: DecisionState;
  readonly since: string;
  /** The person owns the item, and can say that they looked. */
  readonly mayLook: boolean;
}
