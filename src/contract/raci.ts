import { z } from 'zod';
import { isoDate, nodePath, slugId, time, waveId, zone } from './choices';
import type { WaveHead } from './readiness';
import { opaqueId, optionalShortText, shortText } from './short-text';

export const partyName = z.enum(['customer', 'provider', 'partner', 'vendor']);
export type PartyName = z.infer<typeof partyName>;

/** Responsible does it, Accountable answers for it, Consulted is asked before, Informed is told afterwards. */
export type RaciLetter = 'R' | 'A' | 'C' | 'I';

/** What a role is in a row: any of the letters, each once and in this order; empty: nothing. */
export const raciLetters = z.templateLiteral([
  z.enum(['R', '']),
  z.enum(['A', '']),
  z.enum(['C', '']),
  z.enum(['I', '']),
]);
export type RaciLetters = z.infer<typeof raciLetters>;

export type RaciRowKind = 'module' | 'task' | 'subtask' | 'gate' | 'milestone';

/** A node path, `gate:<template>/<id>`, `milestone:<template>/<id>`, or `milestone:t-0`. */
export const raciRowId = nodePath;

/** Made by who adds the person. Never made from a name: names go when a person is forgotten, ids stay in what others read. */
export const personId = z.string().regex(/^[a-z0-9]{1,32}$/, 'letters and digits only');

/** Somebody in Jira, or a name that was typed for somebody without an account. */
export const personWho = z.union([
  z.strictObject({ account: opaqueId(128) }),
  z.strictObject({ name: shortText(255) }),
]);
export type PersonWho = z.infer<typeof personWho>;

/** The downtime of T-0 or of another cutover, as it was planned when somebody said that they would be there. */
export const raciWindow = z.strictObject({
  milestone: slugId,
  date: isoDate,
  time: time.nullable(),
  minutes: z.number().int().min(1).max(20_160).nullable(),
});
export type RaciWindow = z.infer<typeof raciWindow>;

const version = z.number().int().min(0);
const note = z.string().trim().min(1).max(2_000);

/** How many people an escalation order names. */
export const MAX_ESCALATION = 4;
const eachOnce = (people: readonly string[]): boolean => new Set(people).size === people.length;

/** A cell to be written; null takes back what people said, so that the default shows again. */
const cell = raciLetters.nullable();

export const matrixEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('cell'), row: raciRowId, role: slugId, letters: cell }),
  /** By role. Cells of the row that are not named stay. */
  z.strictObject({ do: z.literal('row'), row: raciRowId, cells: z.record(slugId, cell) }),
  /** By row. Cells of the column that are not named stay. */
  z.strictObject({ do: z.literal('column'), role: slugId, cells: z.record(raciRowId, cell) }),
  /** By row, then by role: a block of the table. Cells that are not named stay. */
  z.strictObject({ do: z.literal('cells'), cells: z.record(raciRowId, z.record(slugId, cell)) }),
  z.strictObject({ do: z.literal('paste'), csv: z.string().max(2_000_000) }),
]);
export type MatrixEdit = z.infer<typeof matrixEdit>;

export const matrixEditRequest = z.strictObject({
  wave: waveId,
  edit: matrixEdit,
  /** Versions of the rows as they were read. A row that is not named counts as never written. */
  read: z.record(raciRowId, version),
});
export type MatrixEditRequest = z.input<typeof matrixEditRequest>;

export const registerEdit = z.discriminatedUnion('do', [
  /** Adds a role, or changes one. */
  z.strictObject({
    do: z.literal('role'),
    role: slugId,
    name: shortText(255),
    party: partyName.nullable(),
  }),
  z.strictObject({ do: z.literal('remove-role'), role: slugId }),
  /** Who holds a role: these, and nobody else. Those of them who are not in the register yet come in with the same edit. */
  z
    .strictObject({
      do: z.literal('hold'),
      role: slugId,
      people: z.array(personId).max(50),
      added: z
        .array(z.strictObject({ person: personId, who: personWho }))
        .max(50)
        .optional(),
    })
    .refine(({ people }) => eachOnce(people), 'a person is named twice')
    .refine(
      ({ people, added = [] }) =>
        eachOnce(added.map(({ person }) => person)) && added.every(({ person }) => people.includes(person)),
      'who is added holds the role',
    ),
  /** Adds a person, or changes one. */
  z.strictObject({
    do: z.literal('person'),
    person: personId,
    who: personWho,
    party: partyName.nullable(),
    zone: zone.nullable(),
    /** What they do in their organisation, in their own words. */
    function: optionalShortText(255),
  }),
  z.strictObject({ do: z.literal('remove-person'), person: personId }),
  z.strictObject({ do: z.literal('contact'), party: partyName, person: personId.nullable() }),
  /** Whom to turn to, in this order. */
  z
    .strictObject({
      do: z.literal('escalation'),
      workstream: slugId,
      party: partyName,
      people: z.array(personId).max(MAX_ESCALATION),
    })
    .refine(({ people }) => eachOnce(people), 'a person is named twice'),
  z.strictObject({ do: z.literal('available'), person: personId, window: raciWindow }),
  /** Takes a confirmation back. */
  z.strictObject({ do: z.literal('not-available'), person: personId, milestone: slugId }),
  /** Adds a workstream, or changes one. `lead` is a role. */
  z.strictObject({
    do: z.literal('workstream'),
    workstream: slugId,
    name: shortText(255),
    lead: slugId.nullable(),
  }),
  z.strictObject({ do: z.literal('close-workstream'), workstream: slugId, note }),
  z.strictObject({ do: z.literal('reopen-workstream'), workstream: slugId, note }),
]);
export type RegisterEdit = z.infer<typeof registerEdit>;

export const registerEditRequest = z.strictObject({ wave: waveId, edit: registerEdit, read: version });
export type RegisterEditRequest = z.input<typeof registerEditRequest>;

export { FORGOTTEN } from './limits';

/** A role of the wave: a column of the matrix. */
export interface RaciRole {
  readonly id: string;
  readonly name: string;
  readonly party: PartyName | null;
  /** Ids of people of the register. */
  readonly heldBy: readonly string[];
}

export interface RaciPerson {
  readonly id: string;
  readonly who: PersonWho;
  readonly party: PartyName | null;
  readonly zone: string | null;
  readonly function: string;
  /** Ids of roles. */
  readonly roles: readonly string[];
}

export interface WorkstreamLine {
  readonly slug: string;
  readonly name: string;
  /** A role. */
  readonly lead: string | null;
  readonly state: 'open' | 'closed';
  /** Why it was closed, or reopened, by whom and when; null where it never was. */
  readonly said: { readonly note: string; readonly by: string | null; readonly at: string } | null;
}

export interface RegisterView {
  readonly version: number;
  /** In the order of the template; roles that people added come last. */
  readonly roles: readonly RaciRole[];
  /** By id. */
  readonly people: readonly RaciPerson[];
  /** Of each party the one person to turn to. */
  readonly contacts: readonly { readonly party: PartyName; readonly person: string }[];
  readonly escalations: readonly {
    readonly workstream: string;
    readonly party: PartyName;
    readonly people: readonly string[];
  }[];
  readonly available: readonly {
    readonly person: string;
    readonly window: RaciWindow;
    readonly by: string | null;
    readonly at: string;
  }[];
  readonly workstreams: readonly WorkstreamLine[];
}

/** A cell that says something, or that a person emptied. `above`: a task has it from its module. */
export interface RaciCell {
  readonly role: string;
  readonly letters: RaciLetters;
  readonly from: 'default' | 'above' | 'person';
}

export interface RaciRow {
  readonly id: string;
  readonly kind: RaciRowKind;
  /** The row that a task takes unless it has its own; null for modules, gates and milestones. */
  readonly parent: string | null;
  /** Slugs; null for gates and milestones. */
  readonly phase: string | null;
  readonly workstream: string | null;
  readonly name: string;
  readonly version: number;
  /** A task with a row of its own, or what is no task. Only such a row is judged. */
  readonly own: boolean;
  /** In the order of the columns. What is not here is empty. */
  readonly cells: readonly RaciCell[];
}

export type RaciRule =
  | 'no-accountable'
  | 'several-accountable'
  | 'accountable-unheld'
  | 'accountable-shared'
  | 'no-responsible'
  | 'role-unheld-soon'
  | 'accountable-for-most'
  | 'nobody-informed';

/** Something that is wrong in the matrix. What each rule means, and what to do: docs/raci.md. */
export interface RaciFinding {
  readonly rule: RaciRule;
  readonly severity: 'error' | 'warning';
  /** Null where it is said of a role or a person. */
  readonly row: string | null;
  readonly role: string | null;
  readonly person: string | null;
}

/** Who answers for an item: by letter the roles, with the people who hold them. */
export type WhoView = Readonly<
  Record<RaciLetter, readonly { readonly role: string; readonly name: string; readonly people: readonly PersonWho[] }[]>
> & {
  /** The row that says it: the item's own, or the one above that it takes. */
  readonly row: string;
};

/** Why a line of a CSV file cannot be taken over. Nothing of a file with faults is. */
export interface CsvFault {
  /** The line on which its row ends, counted from 1. */
  readonly line: number;
  /** The heading of the column; null where the line itself is meant. */
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** A cell that somebody else has written since it was read. */
export interface CellConflict {
  readonly row: string;
  readonly role: string;
  /** Null: as by default. */
  readonly now: RaciLetters | null;
  readonly by: string | null;
  readonly at: string;
  /** Of the row as it is now: with it the same edit is written over this. */
  readonly version: number;
}

/** Who may write what: the owner of the wave everything, a lead the rows of the workstreams that they lead. */
export interface RaciRights {
  /** Roles, people, contacts, escalations, workstreams, and rows of gates and milestones. */
  readonly register: boolean;
  /** Slugs of workstreams whose rows the person may write, and which they may close; null: all rows. */
  readonly workstreams: readonly string[] | null;
  /** Id of the person's own entry in the register, whose availability they confirm themselves; null: they are not in it. */
  readonly self: string | null;
}

/** A row with the issue that Jira shows to the person; gates and milestones have none. */
export interface RaciLine extends RaciRow {
  readonly issue: { readonly key: string; readonly title: string } | null;
  /** Rows of tasks below it. */
  readonly tasks: number;
}

/** The matrix of a wave as one person sees it. */
export interface RaciView {
  readonly wave: WaveHead;
  readonly register: RegisterView;
  /** Modules, gates and milestones, in the order of the template. The tasks of a module: `listRaciTasks`. */
  readonly rows: readonly RaciLine[];
  /** Modules that Jira does not show to the person. */
  readonly hidden: number;
  /** Of the whole wave, whoever asks; a row that is not among `rows` is hidden, or a task's. */
  readonly findings: readonly RaciFinding[];
  /** Cutovers with their windows, for which people confirm that they will be there. */
  readonly windows: readonly (RaciWindow & { readonly name: string })[];
  /** By workstream, of the register or not: counted items, complete ones, and those that nobody owns. */
  readonly workstreams: readonly {
    readonly slug: string;
    readonly counted: number;
    readonly complete: number;
    readonly unowned: number;
  }[];
  readonly may: RaciRights;
}

export const raciTasksRequest = z.strictObject({ wave: waveId, module: nodePath });
export interface RaciTasks {
  readonly rows: readonly RaciLine[];
  /** Tasks that Jira does not show to the person. */
  readonly hidden: number;
}

/** What a write of the matrix came to. */
export type RaciEdited =
  | {
      readonly is: 'written';
      /** The matrix as it is now. */
      readonly view: RaciView;
      /** How many cells were written, and the line of the activity that `undoRaci` takes back; null where that is not offered. */
      readonly cells: number;
      readonly line: string | null;
    }
  | {
      readonly is: 'refused';
      readonly message: string;
      readonly next: string;
      /** What others have written since: the same edit can be applied over it, with the versions of `view`. */
      readonly conflicts: readonly CellConflict[];
      readonly faults: readonly CsvFault[];
      readonly view: RaciView;
    };

/** What a write of the register came to; a conflict is refused with code `changed-meanwhile`. */
export interface RegisterEdited {
  readonly view: RaciView;
  /** The line of the activity that `undoRaci` takes back. */
  readonly line: string;
}

/** Takes back a line of the activity of kind `raci` or `register`, all of it or nothing. */
export const raciUndoRequest = z.strictObject({ wave: waveId, line: opaqueId(100) });

/** Replaces a person's account or name everywhere but in signed decisions. Cannot be taken back. */
export const forgetPersonRequest = z.strictObject({ wave: waveId, person: personId });
