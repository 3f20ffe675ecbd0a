import type { IssueState, MoveTarget, ProjectState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { emitUpdate } from './emit-update';
import { childrenOf, levelOf } from './issue-tree';
import { mayInProject, projectOf } from './permissions';
import { saveWithHistory } from './save-update';

/**
 * Moves one issue with its sub-tasks, with the rights that its mover has at this moment: new keys, the same ids. Its children
 * of other levels stay where they are and keep it as their parent. Sub-tasks that go along are told of by no event.
 * @returns why it was not moved; nothing where it was
 */
export function moveIssue(world: World, mover: UserState, issue: IssueState, target: MoveTarget): string[] {
  const [from, to] = [projectOf(world, issue), world.state.jira.projects[target.projectId]];
  if (to === undefined) return ['The destination project does not exist.'];
  if (!mayInProject(mover, from, 'MOVE_ISSUES')) return ['You do not have permission to move this issue.'];
  if (!mayInProject(mover, to, 'CREATE_ISSUES')) return ['You do not have permission to create issues there.'];
  const level = world.state.jira.issueTypes[target.issueTypeId]?.hierarchyLevel;
  if (level !== levelOf(world, issue)) return ['The issue type is of another level than that of the issue.'];
  const subtaskType = to.issueTypeIds.find((id) => world.state.jira.issueTypes[id]?.hierarchyLevel === -1);
  const subtasks = childrenOf(world, issue).filter((child) => levelOf(world, child) === -1);
  if (subtasks.length > 0 && subtaskType === undefined) return ['The destination project has no sub-tasks.'];

  const moved = carried(world, issue, to, target.issueTypeId);
  // An epic of another project can be a parent in company-managed projects only.
  const parentKept = to.style === 'classic' ? issue.parentId : null;
  const placed = { ...moved, parentId: target.parentId ?? parentKept };
  const kept = saveWithHistory(world, issue, placed, mover.accountId);
  for (const subtask of subtasks) {
    const along = carried(world, subtask, to, subtaskType ?? subtask.issueTypeId);
    saveWithHistory(world, subtask, along, mover.accountId);
  }
  emitUpdate(world, issue, kept, mover.accountId);
  return [];
}

function carried(world: World, issue: IssueState, to: ProjectState, issueTypeId: string): IssueState {
  if (issue.projectId === to.id) return { ...issue, issueTypeId, updated: world.clock.now() };
  return {
    ...issue,
    key: `${to.key}-${to.nextNumber++}`,
    formerKeys: [...(issue.formerKeys ?? []), issue.key],
    projectId: to.id,
    issueTypeId,
    statusId: statusIn(world, issue, to),
    securityLevelId: to.defaultSecurityLevelId,
    sprintIds: [],
    updated: world.clock.now(),
  };
}

/** Its own status where the destination has it, else the first of the same category, else where issues start. */
function statusIn(world: World, issue: IssueState, to: ProjectState): string {
  if (to.statusIds.includes(issue.statusId)) return issue.statusId;
  const { statuses } = world.state.jira;
  const category = statuses[issue.statusId]?.category;
  return to.statusIds.find((id) => statuses[id]?.category === category) ?? to.statusIds[0] ?? issue.statusId;
}
