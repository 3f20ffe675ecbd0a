import { z } from 'zod';

const ID = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*';
/** The id of something that the template declares and names elsewhere: a slug. (`meta` names it in the published schema.) */
const id = z
  .string()
  .regex(new RegExp(`^${ID}$`, 'u'), 'an id has small letters, digits and single dashes')
  // As long as the contract lets an id be that an answer names.
  .max(100)
  .meta({ id: 'id' });
/** One line of words. */
const words = z.string().regex(/\S/, 'here are no words').trim().meta({ id: 'words' });
const markdown = z.string();

const party = z.enum(['customer', 'provider', 'partner', 'vendor']);
const priority = z.enum(['highest', 'high', 'medium', 'low', 'lowest']).meta({ id: 'priority' });
const evidence = z.enum(['attachment', 'comment', 'link', 'sign-off', 'subtasks', 'confirmation']);
const days = z.int().min(1);

/** Of days, if it is left out. */
const UNIT = '(?: ?(min|minutes?|h|hours?|d|days?|w|weeks?|months?))?';
/** `T-30`, `T+7`, `T-0`, `T-36 hours`, `T+1 month`; `kick-off`, `kick-off - 5`, `end-of-sprint-0 + 2 weeks`. */
export const OFFSET = new RegExp(`^(?:T ?([+-]) ?(\\d{1,7})${UNIT}|(${ID})(?: +([+-]) *(\\d{1,7})${UNIT})?)$`, 'u');
const offset = z
  .string()
  .regex(OFFSET, 'write "T-30", "T+7", "T-36 hours", or a milestone with or without days ("kick-off", "kick-off - 5")')
  .meta({
    id: 'offset',
    description:
      'When it is due: T-30, T+7, kick-off, "kick-off - 5". Calendar days, or minutes, hours, days, weeks or months: T-36 hours, T+1 month.',
  });

interface NativeAnswer {
  question: string;
  is?: 'yes' | 'no' | undefined;
}
export type NativeCondition = string | NativeAnswer | { all: NativeCondition[] } | { any: NativeCondition[] };
const condition: z.ZodType<NativeCondition> = z
  .lazy(() =>
    z.union([
      id,
      z.strictObject({ question: id, is: z.enum(['yes', 'no']).optional() }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
    ]),
  )
  .meta({ id: 'condition' });

const notice = z
  .strictObject({
    kind: z.enum(['deprecated', 'note']),
    text: words,
    link: words.optional().describe('Where to go instead.'),
  })
  .meta({ id: 'notice' });

const raci = z
  .strictObject({
    accountable: id.optional(),
    responsible: z.array(id).optional(),
    consulted: z.array(id).optional(),
    informed: z.array(id).optional(),
  })
  .meta({ id: 'raci', description: 'Ids of roles; exactly one is accountable.' });

/** One line of a checklist; the key says its kind. */
const rowRest = { priority: priority.optional(), owner: id.optional(), optional: words.optional() };
const row = z
  .union([
    z.strictObject({ 'go-no-go': words, ...rowRest }),
    z.strictObject({ test: words, ...rowRest }),
    z.strictObject({ step: words, ...rowRest }),
    z.strictObject({ link: words, ...rowRest }),
  ])
  .meta({ id: 'row' });

const criterion = z
  .union([words, z.strictObject({ text: words, evidence: evidence.optional() })])
  .meta({ id: 'criterion' });

/** Text under a heading of its own, word for word; the key says its kind, and the kind has a heading where none is given. */
const heading = z.string().optional();
const section = z
  .union([
    z.strictObject({ text: markdown, heading }),
    z.strictObject({ criteria: markdown, heading }),
    z.strictObject({ tools: markdown, heading }),
    z.strictObject({ other: markdown, heading }),
  ])
  .meta({ id: 'section' });

const body = {
  text: markdown.optional().describe('What is to be done and why, in Markdown.'),
  criteria: z
    .array(criterion)
    .optional()
    .describe(
      'Conditions that are met or not, each one line of Markdown; without evidence its words tell what it asks for.',
    ),
  tools: z.array(words).optional(),
  sections: z
    .array(section)
    .optional()
    .describe(
      'Instead of text and tools: sections word for word. Criteria beside them only say what those sections ask for.',
    ),
  owner: id.optional().describe("A role's id."),
  owners: z.array(id).optional().describe('Ids of roles, the one who does it first; instead of owner.'),
  offset: offset.optional(),
  duration: days.optional().describe('Working days that it takes.'),
  ongoing: z.literal(true).optional().describe('Without an end of its own: it ends with its phase.'),
  optional: words.optional().describe('When it may be left out, in words.'),
  when: condition
    .optional()
    .describe("A question's id (answered yes), {question: id, is: no}, {all: [...]} or {any: [...]}."),
  repeat: id.optional().describe("A list's id: one of these for each of its items."),
  change: z.literal(true).optional().describe('It changes production: a freeze window moves it.'),
  priority: priority.optional(),
  status: words.optional(),
  storyPoints: z.number().min(0).optional(),
  labels: z.array(words).optional(),
  components: z.array(words).optional(),
  fixVersions: z.array(words).optional(),
  rows: z.array(row).optional().describe('Lines of a checklist; the key says the kind.'),
  form: z.array(words).optional().describe('Fields to be filled in.'),
  questions: z.array(words).optional().describe('Questions to be answered in the item.'),
  documents: z.array(id).optional().describe('Ids of documents that it makes or changes.'),
  raci: raci.optional(),
  notices: z.array(notice).optional(),
};

const title = z.string();
const number = z.int().min(0).optional().describe('Where it is not the position in the list.');
const subtask = z.strictObject({ title, number, ...body }).meta({ id: 'subtask' });
const task = z.strictObject({ title, number, ...body, subtasks: z.array(subtask).optional() });
const nativeModule = z.strictObject({
  title,
  id: id
    .optional()
    .describe('What identifies it where a new title would not match earlier imports: the old title as an id.'),
  ...body,
  workstream: id.optional(),
  tasks: z.array(task).optional(),
});

const phase = z.strictObject({
  name: words,
  cutover: z.literal(true).optional().describe('The phase in which production moves.'),
  modules: z.array(nativeModule),
});

const milestone = z.strictObject({
  id,
  name: words,
  offset: offset.optional(),
  cutover: z
    .strictObject({ windowDays: days.optional(), signOff: id.optional() })
    .optional()
    .describe('The cutover of an environment: calendar days of its test window, and the role that signs it off.'),
});

const gate = z.strictObject({
  id,
  name: words,
  kind: z.enum(['decision', 'review', 'notice']),
  offset: offset.optional(),
  phases: z.array(words).optional().describe('Names of the phases that it looks at.'),
  approvers: z.array(id).optional().describe('Ids of roles; only a decision has them.'),
  documents: z.array(id).optional().describe('Ids of documents that must be there and locked.'),
  raci: raci.optional(),
});

/** Runway's own format of a template, as its author writes it. Published as docs/template.schema.json. */
export const nativeTemplate = z.strictObject({
  runway: z.literal(1).describe("The format's version."),
  name: words,
  version: z.union([z.string(), z.number()]).optional(),
  about: z
    .union([markdown, z.array(section)])
    .optional()
    .describe('What the template is for, in Markdown.'),
  notices: z.array(notice).optional(),
  roles: z.array(z.strictObject({ id, name: words, party: party.optional() })).optional(),
  questions: z
    .array(z.strictObject({ id, text: words, help: words.optional() }))
    .optional()
    .describe('Questions about the scope, answered yes, no or not yet known.'),
  placeholders: z
    .array(z.strictObject({ id, token: z.string().min(1), label: words }))
    .optional()
    .describe("Words that stand for something of the customer's."),
  lists: z.array(z.strictObject({ id, name: words, items: z.array(words).optional() })).optional(),
  milestones: z.array(milestone).optional(),
  gates: z.array(gate).optional(),
  workstreams: z.array(z.strictObject({ id, name: words, lead: id.optional() })).optional(),
  documents: z.array(z.strictObject({ id, name: words, owner: id.optional() })).optional(),
  sprints: z.strictObject({ days: days.optional(), note: words.optional() }).optional(),
  phases: z.array(phase).min(1),
});

export type NativeTemplate = z.output<typeof nativeTemplate>;
export type NativeItem = z.output<typeof subtask>;
export type NativeTask = z.output<typeof task>;
export type NativeModule = z.output<typeof nativeModule>;
export type NativeRow = z.output<typeof row>;
export type NativeSection = z.output<typeof section>;
