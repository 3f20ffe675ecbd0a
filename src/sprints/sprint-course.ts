import { z } from 'zod';
import type { SprintCourse } from '../contract/sprints';
import type { Sprint } from './sprint';

/** What is kept of how a sprint went, besides its items. Absent in rows of before 0.9. */
export const storedCourse = z.object({
  reopened: z.boolean(),
  /** Its name at the first look, and its planned end at the first look after the start. */
  firstName: z.string(),
  firstEnd: z.number().nullable(),
  /** Items that Jira does not show any more. */
  gone: z.number(),
  /** Items that left it for a project that its board does not cover, and that Jira shows there. Absent in rows of before. */
  moved: z.number().optional(),
  /** Projects that its board covers, as far as Jira says. */
  projects: z.number(),
  /** The board belongs to a person. */
  ofPerson: z.boolean(),
});
export type StoredCourse = z.infer<typeof storedCourse>;

/**
 * @param before what was kept, and the state that the sprint had then; null at the first look
 * @param board as it is now, with how many items are gone
 */
export function courseOf(
  before: { readonly course: StoredCourse | null; readonly state: Sprint['state'] } | null,
  { name, state, end }: Pick<Sprint, 'name' | 'state' | 'end'>,
  board: Pick<StoredCourse, 'gone' | 'moved' | 'projects' | 'ofPerson'>,
): StoredCourse {
  return {
    reopened: before?.course?.reopened === true || (before?.state === 'closed' && state === 'active'),
    firstName: before?.course?.firstName ?? name,
    firstEnd: before?.course?.firstEnd ?? (state === 'future' ? null : end),
    ...board,
  };
}

/** What a panel says of it: only what is special. */
export function viewCourse(course: StoredCourse | null, { name, end }: Pick<Sprint, 'name' | 'end'>): SprintCourse {
  if (course === null) return {};
  const { reopened, firstName, firstEnd, gone, moved = 0, projects, ofPerson } = course;
  return {
    ...(reopened ? { reopened } : {}),
    ...(firstName === name ? {} : { renamedFrom: firstName }),
    ...(firstEnd === null || end === null || firstEnd === end ? {} : { endWas: firstEnd, endIs: end }),
    ...(gone === 0 ? {} : { gone }),
    ...(moved === 0 ? {} : { moved }),
    ...(projects > 1 ? { projects } : {}),
    ...(ofPerson ? { ofPerson } : {}),
  };
}

/**
 * How many items were moved to a project that a board does not cover: a moved issue keeps its id and has the key of its new project.
 * @param keys of the projects that the board covers; none where Jira does not say them
 */
export const movedAway = (
  issues: readonly { readonly key: string; readonly removed: boolean; readonly deleted: boolean }[],
  keys: readonly string[],
): number =>
  keys.length === 0
    ? 0
    : issues.filter(({ key, removed, deleted }) => removed && !deleted && !keys.includes(key.replace(/-\d+$/, '')))
        .length;
