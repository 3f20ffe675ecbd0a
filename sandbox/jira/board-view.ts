import type { BoardState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';

export function viewBoard(world: World, board: BoardState) {
  return {
    id: board.id,
    self: `${world.state.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: locationOf(world, board),
    isPrivate: board.sharedWith !== undefined,
  };
}

/** A board hangs at a project, or at a person: then no project is named, whichever its filter covers. */
function locationOf(world: World, board: BoardState) {
  const owner = board.ownerId === undefined ? undefined : world.state.users[board.ownerId];
  if (owner !== undefined)
    return { userAccountId: owner.accountId, displayName: owner.displayName, name: owner.displayName };
  const project = world.state.jira.projects[board.projectId];
  const name = `${project?.name ?? ''} (${project?.key ?? ''})`;
  return {
    projectId: Number(board.projectId),
    displayName: name,
    projectName: project?.name ?? '',
    projectKey: project?.key ?? '',
    projectTypeKey: 'software',
    name,
  };
}

export function boardEvent(
  deed: 'created' | 'updated' | 'deleted',
  { id, name, type }: BoardState,
  accountId: string,
): Omit<SiteEvent, 'at'> {
  const event = `avi:jira-software:${deed}:board`;
  return {
    name: event,
    body: { eventType: event, board: { id: String(id), name, type }, atlassianId: accountId },
  };
}
