import type { IssueState, SprintState } from '../../site/site-state';
import type { World } from '../../site/world';
import { saveWithHistory } from '../save-update';
import { emitUpdate } from '../emit-update';

/**
 * What is not in the board's last column goes on into the board's next planned sprint: Jira keeps the closed sprint in the field
 * and adds the next one. Without a planned sprint the field stays as it is, and the issue is in the backlog.
 */
export function carryOver(world: World, closed: SprintState, accountId: string): void {
  const { jira } = world.state;
  const next = Object.values(jira.sprints).find(
    ({ boardId, state }) => boardId === closed.boardId && state === 'future',
  );
  if (next === undefined) return;
  const done = new Set(jira.boards[String(closed.boardId)]?.columns.at(-1)?.statusIds ?? []);
  const left = Object.values(jira.issues).filter(
    ({ sprintIds, statusId }) => sprintIds.includes(closed.id) && !done.has(statusId),
  );
  for (const issue of left) move(world, issue, next.id, accountId);
}

function move(world: World, issue: IssueState, sprint: number, accountId: string): void {
  const moved = { ...issue, sprintIds: [...issue.sprintIds, sprint], updated: world.clock.now() };
  emitUpdate(world, issue, saveWithHistory(world, issue, moved, accountId), accountId);
}
