import { z } from 'zod';
import { opaqueId, optionalShortText, shortText } from './short-text';

/** The id of a question, placeholder, list, role, milestone …: a slug of the template. */
export const slugId = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, 'not an id of a template')
  .max(100);
/** `<project id>.<number>`. */
export const waveId = z.string().regex(/^\d+\.\d+$/, 'not the id of a wave');

/** The id of a wave that is looked at: one of the project's, or `SAMPLE_WAVE`. */
export const shownWave = z.string().regex(/^(?:\d+\.\d+|sample)$/, 'not the id of a wave');

export const nodePath = opaqueId(1_000);

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'this day does not exist')
  // Nothing is planned outside these years; a slip of the finger must not keep the app counting days.
  .refine((text) => text >= '1970' && text < '2200', 'write a year from 1970 to 2199');

/** A slug of the template. A record keyed by it never holds a name of Object's own prototype. */
const bySlug = <T extends z.ZodType>(value: T) =>
  z.record(slugId, value).refine((record) => Object.keys(record).length <= 500, 'too many entries');

/** From a milestone: days and calendar months, and what hours and minutes leave over beside whole days (`TimeSpan`). */
export const offset = z
  .strictObject({
    milestone: slugId,
    days: z.number().int().min(-3_650).max(3_650),
    months: z.number().int().min(-120).max(120).exactOptional(),
    minutes: z.number().int().min(-1_439).max(1_439).exactOptional(),
  })
  .refine(
    ({ days, months, minutes }) => months === undefined || (days === 0 && minutes === undefined),
    'an offset is months, or days with hours and minutes',
  );
export type OffsetChoice = z.output<typeof offset>;

export const evidence = z.enum(['attachment', 'comment', 'link', 'sign-off', 'subtasks', 'confirmation']);

const criterion = z.strictObject({ text: z.string().trim().min(1).max(2_000), evidence });

const changes = {
  /** The id of the role that owns it; null takes its owner away. */
  owner: slugId.nullable().optional(),
  offset: offset.nullable().optional(),
  criteria: z.array(criterion).max(200).optional(),
  /** Markdown, instead of the template's description; empty: none. */
  description: z.string().trim().max(30_000).optional(),
  /** Working days that it takes before its due day; null: the template's are taken away. */
  duration: z.number().int().min(1).max(1_000).nullable().optional(),
};

/** A change of one node before import: the customer's edition of the template. What is absent stays as the template has it. */
export const nodeEdit = z.strictObject({
  node: nodePath,
  title: shortText(1_000).optional(),
  ...changes,
});

/** A task added below a module, or a subtask added below a task. Its `id` is part of its node path: `…/+<id>`. */
export const addedItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,32}$/, 'letters and digits only'),
  under: nodePath,
  title: shortText(1_000),
  ...changes,
});

/** How a template is fitted to one customer. */
export const scopeChoices = z.strictObject({
  /** By question. Absent: not yet known. */
  answers: bySlug(z.enum(['yes', 'no', 'unknown'])).default({}),
  /** By placeholder: what stands in its place. Empty or absent: stays as it is, marked. */
  placeholders: bySlug(optionalShortText(255)).default({}),
  /** By list: its items. Absent: the template's own; without items the repeated nodes are left out. A blank item is none. */
  lists: bySlug(
    z
      .array(optionalShortText(120))
      .max(100)
      .transform((items) => items.filter((item) => item !== '')),
  ).default({}),
  /** Node paths left out, with all below them. */
  unticked: z.array(nodePath).max(5_000).default([]),
  edits: z.array(nodeEdit).max(2_000).default([]),
  added: z.array(addedItem).max(500).default([]),
  /** Roles that a person added to the template; an edit makes them owners. Absent: none. */
  roles: z
    .array(
      z.strictObject({
        id: slugId,
        name: shortText(100),
        party: z.enum(['customer', 'provider', 'partner', 'vendor']).nullable().default(null),
      }),
    )
    .max(100)
    .optional(),
});
export type ScopeChoices = z.output<typeof scopeChoices>;

const span = z
  .strictObject({ from: isoDate, to: isoDate, name: optionalShortText(120).default('') })
  .refine(({ from, to }) => from <= to, 'it ends before it begins');

/** Hours and minutes, `21:30`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM');

/** IANA name of a time zone. */
export const zone = z
  .string()
  .max(64)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, 'this time zone is not known');

/** The dates of a wave. Days are plain days in the wave's time zone. */
export const dateChoices = z.strictObject({
  /** Where phases without offsets begin. */
  start: isoDate.nullable().default(null),
  /** T-0. */
  cutover: isoDate.nullable().default(null),
  /** When the downtime begins on T-0. */
  time: time.nullable().default(null),
  /** How long the downtime may last, in minutes. */
  windowMinutes: z.number().int().min(1).max(20_160).nullable().default(null),
  /** IANA name of the wave's time zone. */
  zone: zone.default('UTC'),
  /** Who agreed to T-0 and its window, for which party, when. */
  commitment: z
    .strictObject({
      by: shortText(255),
      party: z.enum(['customer', 'provider', 'partner', 'vendor']),
      on: isoDate,
      /** The T-0 and window that it was given for: set by Runway. Where they move, it is a commitment to another day. */
      to: z
        .strictObject({
          date: isoDate.nullable(),
          time: time.nullable(),
          windowMinutes: z.number().int().nullable(),
          zone: opaqueId(64),
        })
        .optional(),
    })
    .nullable()
    .default(null),
  /** Dates of milestones, where they differ from what their offset gives or have none. */
  milestones: bySlug(isoDate).default({}),
  /** 1 Monday … 7 Sunday. */
  workingDays: z.array(z.number().int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5]),
  holidays: z
    .array(z.strictObject({ date: isoDate, name: optionalShortText(120).default('') }))
    .max(1_000)
    .default([]),
  /** Days on which nothing that changes production happens. */
  freezes: z.array(span).max(50).default([]),
  /** By phase slug: bounds typed instead of computed. */
  bounds: bySlug(z.strictObject({ start: isoDate.optional(), due: isoDate.optional() })).default({}),
  /** How the time until T-0 is shared among phases: as is typical for their names, or by counted items. Absent: by items. */
  lengths: z.enum(['names', 'items']).optional(),
  /** Slugs of phases whose modules run side by side. Absent: none. */
  sideBySide: z.array(slugId).max(100).optional(),
  /** What is due before T-0 is spread evenly from this day on, in its order; absent or null: the days of the template. */
  spreadFrom: isoDate.nullable().optional(),
  /** A T-0 in the past, on a non-working day or in a freeze window was pointed out and accepted. */
  accepted: z.boolean().default(false),
});
export type DateChoices = z.output<typeof dateChoices>;

/** The part of the dates that is kept for the project: the next wave is planned by it where its lead says nothing else. */
export const calendar = dateChoices.pick({ zone: true, workingDays: true, holidays: true, freezes: true });
export type Calendar = z.output<typeof calendar>;

const { zone: zoneOf, workingDays, holidays, freezes } = dateChoices.shape;
/** The dates that a request names. A part of the calendar that is absent is the wave's, else the project's; an empty one is none. */
export const askedDates = dateChoices.extend({
  zone: zoneOf.unwrap().optional(),
  workingDays: workingDays.unwrap().optional(),
  holidays: holidays.unwrap().optional(),
  freezes: freezes.unwrap().optional(),
});
export type AskedDates = z.output<typeof askedDates>;

export const peopleChoices = z.strictObject({
  /** Whether the person of the responsible role becomes the issues' assignee, where the person who imports may assign. */
  assign: z.boolean().default(true),
  /** By role: its person in Jira, or the name of somebody without an account. Absent: unowned. */
  roles: bySlug(
    z.union([z.strictObject({ account: opaqueId(128) }), z.strictObject({ name: shortText(255) })]),
  ).default({}),
});
export type PeopleChoices = z.output<typeof peopleChoices>;
