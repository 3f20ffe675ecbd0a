import type { SprintState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';

const times = ({ startDate, endDate, completed }: SprintState) =>
  Object.fromEntries(
    Object.entries({ startDate, endDate, completeDate: completed ?? null }).flatMap(([name, time]) =>
      time === null ? [] : [[name, new Date(time).toISOString()]],
    ),
  );

/** A sprint as the agile paths answer it. */
export const viewAgileSprint = (world: World, sprint: SprintState) => ({
  id: sprint.id,
  self: `${world.state.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
  state: sprint.state,
  name: sprint.name,
  ...times(sprint),
  createdDate: new Date(sprint.created).toISOString(),
  originBoardId: sprint.boardId,
  goal: sprint.goal,
});

/** In events ids are texts. */
const eventSprint = (sprint: SprintState) => ({
  id: String(sprint.id),
  state: sprint.state,
  name: sprint.name,
  ...times(sprint),
  createdDate: new Date(sprint.created).toISOString(),
  originBoardId: String(sprint.boardId),
  goal: sprint.goal,
});

/** @param before as it was, in an event that tells of a change */
export function sprintEvent(
  deed: 'created' | 'started' | 'updated' | 'closed' | 'deleted',
  sprint: SprintState,
  accountId: string,
  before?: SprintState,
): Omit<SiteEvent, 'at'> {
  const name = `avi:jira-software:${deed}:sprint`;
  return {
    name,
    body: {
      eventType: name,
      sprint: eventSprint(sprint),
      ...(before === undefined ? {} : { oldValue: eventSprint(before) }),
      atlassianId: accountId,
    },
  };
}
