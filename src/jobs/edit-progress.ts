import { z } from 'zod';

/**
 * How far a list of edits has been written: stored with the run or the move that they belong to. A group is what one bulk task
 * takes, or all that is edited one by one; it spans parts, and a part is what one result is recorded for.
 */
export const storedEditProgress = z.object({
  groups: z.array(z.object({ how: z.enum(['bulk', 'single']), from: z.number(), to: z.number() })),
  /** The group to take up next, and the part within it where its issues are edited one by one. */
  next: z.number(),
  part: z.number(),
  /** Bulk tasks that were asked for. `task` is null while it is not known whether Jira has taken it. */
  flying: z.array(z.object({ group: z.number(), task: z.string().nullable(), sentAt: z.number(), askAt: z.number() })),
  /** A part is being edited one by one: set before the first request of it leaves. */
  busy: z.boolean(),
  total: z.number(),
  written: z.number(),
  failed: z.number(),
  /** Requests that were sent to write. */
  requests: z.object({ bulk: z.number(), single: z.number() }),
  /** Tries in a row that brought nothing. */
  attempts: z.number(),
  /** When the first of them failed (epoch milliseconds); null where none did, and in what was stored before this was known. */
  failingSince: z.number().nullable().default(null),
  /** Bulk tasks in a row that Jira refused. */
  refusals: z.number().default(0),
  /** Until when Jira takes no more requests of a kind (epoch milliseconds); absent where it takes them, and in what was stored before. */
  paused: z.object({ bulk: z.number(), single: z.number(), task: z.number() }).partial().exactOptional(),
  /** Until then something that was asked for and never answered may still be written (epoch milliseconds). */
  uncertainUntil: z.number(),
});
export type EditProgress = z.infer<typeof storedEditProgress>;

export const areWritten = ({ groups, next, flying }: EditProgress): boolean =>
  next >= groups.length && flying.length === 0;
