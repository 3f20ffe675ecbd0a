import type { TimeSpan } from '../values/time-span';

/**
 * A migration template: what a file, a folder, a page or an archive of one says, before anything is decided about Jira.
 * Texts are the source's own (decoded, not reformatted): bodies stay Markdown until a plan renders them.
 * What a source says nothing of is absent; a list is absent rather than empty. Ids are slugs, as `slug` makes them.
 */
export interface Template {
  /** From the folder, the file or the page, never empty. */
  readonly name: string;
  /** As the source writes it (`v2.0`); empty where it names none. */
  readonly version: string;
  readonly format: TemplateFormat;
  readonly phases: readonly Phase[];
  /** Text of the source that belongs to no module: an introduction, what stands behind the last module. */
  readonly about?: readonly Section[];
  readonly notices?: readonly Notice[];
  readonly roles?: readonly Role[];
  readonly questions?: readonly ScopeQuestion[];
  readonly placeholders?: readonly Placeholder[];
  readonly lists?: readonly RepeatList[];
  /** Besides T-0, whose id is `t-0` and which every wave has. */
  readonly milestones?: readonly Milestone[];
  readonly gates?: readonly Gate[];
  readonly workstreams?: readonly Workstream[];
  readonly documents?: readonly TemplateDocument[];
  readonly sprints?: SprintHints;
}

/**
 * `migops` the Markdown grammar of the public MigOps templates; `blocks` a document of any shape, read block by block; `timeline` a
 * T-minus table with its phases and nothing else; `checklist` a table with status and category and nothing else; `prose` headings and
 * lists, in what an earlier version stored; `backlog` a CSV of Jira issues; `native` Runway's own YAML.
 */
export type TemplateFormat = 'migops' | 'blocks' | 'timeline' | 'checklist' | 'prose' | 'backlog' | 'native';

export interface Phase {
  readonly name: string;
  readonly modules: readonly Module[];
  /** The phase in which production moves: phases after it run after T-0. */
  readonly cutover?: true;
}

/** A unit of work with one outcome; becomes an epic. */
export interface Module extends Traits {
  readonly title: string;
  /** Identifies the module instead of its title, so that a new title matches what earlier versions created. */
  readonly id?: string;
  /** The source file, relative to what was given. */
  readonly path: string;
  readonly at: Place;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  /** A workstream's id; without it the phase is the workstream. */
  readonly workstream?: string;
}

export interface Task extends Item {
  readonly subtasks: readonly Item[];
}

/** A task or a subtask. `number` is the one in its heading, counted from 1 within its parent. */
export interface Item extends Traits {
  readonly number: number;
  readonly title: string;
  readonly at: Place;
  readonly sections: readonly Section[];
}

/** What may be said of a module, a task or a subtask besides its words. */
export interface Traits {
  /** The node path by which a wave knows it; absent: it is known by its place. */
  readonly knownAs?: string;
  /** It may be an earlier node of that wave under another title: nothing is created of it until somebody says so. */
  readonly unsettled?: true;
  /** Ids of roles. The first is responsible for doing it; absent: unowned, and shown so. */
  readonly owners?: readonly string[];
  /** When it is due. */
  readonly offset?: Offset;
  /** Working days that it takes, at least 1; its start lies so long before its due day. */
  readonly duration?: number;
  /** Without an end of its own: it ends with its phase. */
  readonly ongoing?: true;
  /** May be left out; the source's own phrase that says so ("if needed"). */
  readonly optional?: string;
  readonly condition?: Condition;
  /** The id of a list: one such node for each of its items. */
  readonly repeat?: string;
  /** Changes production: a freeze window moves it. */
  readonly change?: true;
  readonly priority?: Priority;
  readonly status?: string;
  readonly storyPoints?: number;
  readonly labels?: readonly string[];
  /** Names of components and of fix versions, as its tracker had them. */
  readonly components?: readonly string[];
  readonly fixVersions?: readonly string[];
  /** In the order of the entries of its criteria sections: what each asks to be shown. */
  readonly criteria?: readonly Criterion[];
  readonly rows?: readonly ChecklistRow[];
  readonly form?: readonly FormField[];
  /** Questions to be answered in the item, each as the source asks it. */
  readonly questions?: readonly string[];
  /** Ids of documents that it makes or changes. */
  readonly documents?: readonly string[];
  readonly raci?: Raci;
  readonly notices?: readonly Notice[];
}

/** From the highest down. */
export const PRIORITIES = ['highest', 'high', 'medium', 'low', 'lowest'] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * Calendar days or months from a milestone, negative before it: T-30 is `{ milestone: 't-0', days: -30 }`. Hours and minutes are
 * kept beside the day that they come to: T-36 hours is `{ milestone: 't-0', days: -1, minutes: -720 }`.
 */
export interface Offset extends TimeSpan {
  readonly milestone: string;
}

/** The id of the milestone that every wave has: the production cutover. */
export const T_ZERO = 't-0';

/** An answer to a scope question, or several of them. */
export type Condition =
  | { readonly question: string; readonly is: 'yes' | 'no' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** One acceptance criterion with the evidence it asks for, told by keywords (`evidence-rules.ts`) or said by the template. */
export interface Criterion {
  /** Plain text, white space folded. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** `confirmation`: somebody says that it is so. */
export type Evidence = 'attachment' | 'comment' | 'link' | 'sign-off' | 'subtasks' | 'confirmation';

/** One line of a checklist inside an item; its kind fixes its results. */
export interface ChecklistRow {
  readonly kind: 'go-no-go' | 'test' | 'step' | 'link';
  readonly text: string;
  readonly priority?: Priority;
  readonly owner?: string;
  readonly optional?: string;
}

export interface FormField {
  readonly label: string;
}

/** Something that a reader must know first: that the source is deprecated, what replaces it. */
export interface Notice {
  readonly kind: 'deprecated' | 'note';
  readonly text: string;
  /** Where to go instead. */
  readonly link?: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly party?: Party;
}

export type Party = 'customer' | 'provider' | 'partner' | 'vendor';

/** Its answer (yes, no, not yet known) puts conditional nodes in or out. */
export interface ScopeQuestion {
  readonly id: string;
  readonly text: string;
  readonly help?: string;
}

/** Words of the template that stand for something of the customer's: `X API`, `@xxxx`, `{carrier?}`. */
export interface Placeholder {
  readonly id: string;
  /** Exactly as it stands in titles and texts. */
  readonly token: string;
  /** What to fill in, in words. */
  readonly label: string;
}

/** A list that is given at import; a node that repeats over it stands once for each item. */
export interface RepeatList {
  readonly id: string;
  readonly name: string;
  /** Items to begin with. */
  readonly items?: readonly string[];
}

export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** From T-0 or an earlier milestone; absent: its date is given at import. */
  readonly offset?: Offset;
  /** A cutover of an environment: how many calendar days its test window lasts, and who signs it off. */
  readonly cutover?: { readonly windowDays?: number; readonly signOff?: string };
}

export interface Gate {
  readonly id: string;
  readonly name: string;
  /** Only a decision has approvers. */
  readonly kind: 'decision' | 'review' | 'notice';
  readonly offset?: Offset;
  /** Names of the phases that it looks at; absent: all before it. */
  readonly phases?: readonly string[];
  /** Ids of roles. */
  readonly approvers?: readonly string[];
  /** Ids of documents that must be there and locked. */
  readonly documents?: readonly string[];
  readonly raci?: Raci;
}

/** Ids of roles. Exactly one is accountable. */
export interface Raci {
  readonly accountable?: string;
  readonly responsible?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
}

export interface Workstream {
  readonly id: string;
  readonly name: string;
  /** A role's id. */
  readonly lead?: string;
}

export interface TemplateDocument {
  readonly id: string;
  readonly name: string;
  /** A role's id. */
  readonly owner?: string;
}

export interface SprintHints {
  /** Working days of one sprint. */
  readonly days?: number;
  readonly note?: string;
}

/**
 * One section under a heading, in the order of the source. A heading may stand several times.
 * `other` is text under no heading that the grammar knows: kept under its own heading, with a diagnostic.
 */
export interface Section {
  readonly kind: 'description' | 'criteria' | 'tools' | 'other';
  /** The heading's own words; empty for text that stands before any section heading. */
  readonly heading: string;
  readonly body: string;
  readonly at: Place;
}

/** A place in a source file. `offset` counts UTF-16 units of the decoded text; line and column are counted from 1. */
export interface Place {
  readonly file: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}
