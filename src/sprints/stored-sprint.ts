import { z } from 'zod';
import { WORKSTREAM_STATES } from '../contract/limits';
import { IN_THE_WAY, SPRINT_AMOUNTS } from '../contract/sprints';
import { packedNumbers } from '../readiness/stored-view';
import type { ItemHistory } from './sprint';
import { storedCourse } from './sprint-course';

const amount = z.object({ items: z.number(), points: z.number().nullable() });
const amounts = z.object({
  committed: amount,
  added: amount,
  removed: amount,
  completed: amount,
  carriedOver: amount,
  completedOutside: amount,
  complete: amount,
});
export type StoredAmounts = z.infer<typeof amounts>;

const sprint = z.object({
  id: z.number(),
  board: z.number(),
  name: z.string(),
  goal: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  start: z.number().nullable(),
  end: z.number().nullable(),
  completed: z.number().nullable(),
});

/** Remaining items, points; scope items, points. */
const linePoint = z.tuple([z.number(), z.number(), z.number().nullable(), z.number(), z.number().nullable()]);

/** What is known of a sprint besides its items. A later version adds optional members. */
export const storedSprint = z.object({
  v: z.literal(1),
  /** Counts readings: it names the slices of the items. */
  revision: z.number(),
  project: z.string(),
  sprint,
  boardName: z.string(),
  /** Of the estimates; null: the board has none. */
  estimate: z.object({ field: z.string(), name: z.string() }).nullable(),
  doneColumn: z.string().nullable(),
  sprintField: z.string(),
  /** The sprint was deleted: what was known then stays. */
  gone: z.boolean(),
  /** Epoch milliseconds of the last look, and of the last look for all issues. */
  lookedAt: z.number(),
  fullAt: z.number(),
  /** Who read: a wave's lead, or the app. */
  as: z.enum(['lead', 'app', 'viewer']),
  /** Items that were deleted before Runway saw them. */
  unseen: z.number(),
  now: amounts,
  /** The numbers at the first look after the close: they are kept. */
  atClose: amounts.nullable(),
  /** How many issues count otherwise now than at the close. */
  changedSinceClose: z.number(),
  line: z.array(linePoint),
  /** The line of what is complete by Runway's rule: moment, items; points where the board has them. */
  completeLine: z.array(z.tuple([z.number(), z.number()]).rest(z.number())),
  /** Issues in it, and how many of them are items of a template; issues that are no sub-tasks, which Jira's own charts count. */
  issues: z.number(),
  fromTemplate: z.number(),
  tasks: z.number(),
  taskPoints: z.number().nullable(),
  /** Items that came from an earlier sprint, and the most sprints that one of them has been in. */
  carriedIn: z.number(),
  carriedMost: z.number(),
  /** Where an even pace would be: moment, items left. */
  guide: z.array(z.tuple([z.number(), z.number()])).default([]),
  /** When each working day of it begins; items that the closed sprints before it finished, the oldest first. Optional: kept since 0.9. */
  workDays: z.array(z.number()).default([]),
  pace: z.array(z.number()).default([]),
  /** Of each wave with items in the sprint: its phases and their sum, as numbers are packed in views. */
  waves: z
    .array(
      z.object({
        id: z.string(),
        phases: z.array(z.object({ slug: z.string(), name: z.string(), numbers: packedNumbers })),
        total: packedNumbers,
        /** What the rule says of each workstream's items in the sprint. Optional: kept since 0.8. */
        workstreams: z
          .array(
            z.object({
              ...{ slug: z.string(), name: z.string(), state: z.enum(WORKSTREAM_STATES) },
              ...{ complete: z.number(), counted: z.number(), blocked: z.number() },
              ...{ overdue: z.number(), missing: z.number() },
            }),
          )
          .default([]),
        /** The next gate, and what of it is open: at most ten issues, the worst first. */
        gate: z
          .object({
            ...{ id: z.string(), name: z.string(), date: z.string() },
            ...{ open: z.number(), openInSprint: z.number() },
            /** Items a sprint that are needed until then; null: it is not active. Optional: kept since 0.9. */
            needed: z.number().nullable().default(null),
            /** How many of the open ones are blocked and so on, in the order of `IN_THE_WAY`. Optional: kept since 0.9. */
            kinds: z.array(z.number()).default([]),
            issues: z.array(z.object({ issue: z.string(), is: z.enum(IN_THE_WAY), due: z.string().nullable() })),
          })
          .nullable()
          .default(null),
      }),
    )
    .default([]),
  course: storedCourse.nullable().default(null),
  /** Some of the issues that carry its name in Jira: people who see one of them see that name. */
  carriers: z.array(z.string()).default([]),
});
export type StoredSprint = z.infer<typeof storedSprint>;

const steps = <T extends z.ZodType>(value: T) => z.array(z.tuple([z.number(), value]));
const item = z.tuple([
  z.string(),
  z.string(),
  z.boolean(),
  steps(z.string().nullable()),
  steps(z.boolean()),
  steps(z.boolean()),
  steps(z.number().nullable()),
  z.number().nullable(),
  z.number(),
  /** How it counted at the close, one letter a number: see `flagsOf`. */
  z.string().nullable(),
]);
const items = z.array(item);

/** A history as it is stored: by place, since the names would be most of its bytes. */
export const packed = (
  histories: readonly (ItemHistory & { readonly atClose?: string | null })[],
): z.infer<typeof items> =>
  histories.map(({ id, key, isSubtask, parents, member, done, estimate, deletedAt, earlier, atClose }) => [
    ...([id, key, isSubtask] as const),
    parents.map(({ at, value }): [number, string | null] => [at, value]),
    member.map(({ at, value }): [number, boolean] => [at, value]),
    done.map(({ at, value }): [number, boolean] => [at, value]),
    estimate.map(({ at, value }): [number, number | null] => [at, value]),
    deletedAt,
    earlier,
    atClose ?? null,
  ]);

export interface KeptHistory extends ItemHistory {
  readonly atClose: string | null;
}

export const unpacked = (stored: unknown): KeptHistory[] =>
  items.parse(stored).map(([id, key, isSubtask, parents, member, done, estimate, deletedAt, earlier, atClose]) => ({
    ...{ id, key, isSubtask, deletedAt, earlier, atClose },
    parents: parents.map(([at, value]) => ({ at, value })),
    member: member.map(([at, value]) => ({ at, value })),
    done: done.map(([at, value]) => ({ at, value })),
    estimate: estimate.map(([at, value]) => ({ at, value })),
  }));

/** One letter for each number that an issue is part of. */
export const flagsOf = (verdict: Readonly<Record<(typeof SPRINT_AMOUNTS)[number], boolean>>): string =>
  SPRINT_AMOUNTS.map((name) => (verdict[name] ? 'x' : '-')).join('');
