import kvs from '@forge/kvs';
import { z } from 'zod';
import type { ProjectId } from '../../../wave/ids';
import { packed, type StoredSprint, storedSprint, unpacked } from '../../../sprints/stored-sprint';
import type { ItemHistory } from '../../../sprints/sprint';
import { claimed } from '../facts/changed-issues';
import { readSliced, slicedKeys, writeSliced } from '../rows/sliced-values';

/** What is known of a sprint: small, whatever the number of its items. */
export const sprintKey = (id: number): string => `sprint:${id}`;
/** Histories of its items, in slices under a name of their own each time: a reader never meets half of two readings. */
const itemsKey = (id: number, revision: number): string => `sprint-items:${id}:${revision}`;
const projectKey = (project: ProjectId): string => `sprints-of:${project}`;

/** Sprints of a project that are listed at most; older ones keep their own rows. */
const MOST = 200;

export interface KeptSprint {
  readonly head: StoredSprint;
  readonly items: readonly ItemHistory[];
}

/** Null: Runway never looked at it. */
export async function readSprintHead(id: number): Promise<StoredSprint | null> {
  const read = storedSprint.safeParse(await kvs.get<unknown>(sprintKey(id)));
  return read.success ? read.data : null;
}

export async function readKeptSprint(id: number): Promise<KeptSprint | null> {
  const head = await readSprintHead(id);
  if (head === null) return null;
  return { head, items: unpacked(await readSliced(itemsKey(id, head.revision))) };
}

/** Writes the items under a new name, then the row that names them; then the old ones go. */
export async function keepSprint(head: StoredSprint, items: readonly ItemHistory[]): Promise<void> {
  const { id } = head.sprint;
  await writeSliced([[itemsKey(id, head.revision), packed(items)]]);
  await kvs.set(sprintKey(id), head);
  for (const key of await slicedKeys(itemsKey(id, head.revision - 1))) await kvs.delete(key);
  await list(head);
}

/** Closed sprints whose numbers are in the list; those of active ones all are. */
const MOST_CLOSED = 2;

const listed = z.object({
  sprints: z.array(
    z.object({
      id: z.number(),
      board: z.number(),
      state: z.enum(['future', 'active', 'closed', 'deleted']),
      lookedAt: z.number(),
      closedAt: z.number().nullish(),
      /** So that a report reads one row, whatever the number of sprints: without the lines, of active sprints and of those that closed last. */
      head: storedSprint.nullish().catch(null),
    }),
  ),
});
export type ListedSprint = z.infer<typeof listed>['sprints'][number];

/** The sprints of a project that Runway looked at, the latest first. */
export async function sprintsSeen(project: ProjectId): Promise<readonly ListedSprint[]> {
  return sprintsIn(await kvs.get<unknown>(projectKey(project)));
}

/** The same out of what was read by this key together with other rows. */
export const sprintsKey = projectKey;
export function sprintsIn(value: unknown): readonly ListedSprint[] {
  const read = listed.safeParse(value);
  return read.success ? read.data.sprints : [];
}

/** A chart's lines are most of its bytes; the first point is all that an even pace needs. */
const withoutLines = (head: StoredSprint): StoredSprint => ({
  ...head,
  line: head.line.slice(0, 1),
  completeLine: [],
});

async function list(head: StoredSprint): Promise<void> {
  const { project, sprint, gone, lookedAt } = head;
  const before = await sprintsSeen(project as ProjectId);
  const own = {
    id: sprint.id,
    board: sprint.board,
    state: gone ? ('deleted' as const) : sprint.state,
    lookedAt,
    closedAt: sprint.completed,
    head: gone || sprint.state === 'future' ? null : withoutLines(head),
  };
  const sprints = [own, ...before.filter(({ id }) => id !== sprint.id)].slice(0, MOST);
  const closed = sprints
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .slice(0, MOST_CLOSED);
  await kvs.set(projectKey(project as ProjectId), {
    sprints: sprints.map((one) => (one.state === 'active' || closed.includes(one) ? one : { ...one, head: null })),
  });
}

/** True for the first who sweeps in an hour. */
export const claimSweep = (hour: number): Promise<boolean> => claimed(`sprint-sweep:${hour}`, true);

export const sprintLookKey = (sprint: number, window: number): string => `sprint-look:${sprint}:${window}`;
const noteKey = (sprint: number, issue: string): string => `sprint-note:${sprint}:${issue}`;
const deletedKey = (issue: string): string => `sprint-gone:${issue}`;
const KEEP = { value: 7, unit: 'DAYS' } as const;

/** An event said that an issue came into a sprint: should it be gone before Runway looks, it can be counted. */
export const noteEntered = (sprint: number, issue: string): Promise<void> =>
  kvs.set(noteKey(sprint, issue), true, { ttl: KEEP });

/** Which of these issues an event put into the sprint. */
export async function enteredOf(sprint: number, issues: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    issues.map(async (issue) => ((await kvs.get<unknown>(noteKey(sprint, issue))) === undefined ? [] : [issue])),
  );
  return found.flat();
}

/** An event said that an issue was deleted. @param at epoch milliseconds */
export const noteDeleted = (issue: string, at: number): Promise<void> =>
  kvs.set(deletedKey(issue), { at }, { ttl: KEEP });

/** When these issues were deleted, as far as an event told. */
export async function deletionsOf(issues: readonly string[]): Promise<Map<string, number>> {
  const found = await Promise.all(
    issues.map(async (issue): Promise<[string, number][]> => {
      const read = z.object({ at: z.number() }).safeParse(await kvs.get<unknown>(deletedKey(issue)));
      return read.success ? [[issue, read.data.at]] : [];
    }),
  );
  return new Map(found.flat());
}
