import type { IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { fieldAllowed } from './create-screen';
import { levelOf } from './issue-tree';
import { findIssue, maySee, projectOf } from './permissions';
import { readSecurityLevel, SECURITY_REFUSED } from './read-security-level';

/** The parent that an edit gives: one hierarchy level above; null takes it off, which a sub-task does not stand. */
export function editedParent(
  world: World,
  editor: UserState,
  issue: IssueState,
  value: unknown,
  errors: Record<string, string>,
): string | null {
  const level = levelOf(world, issue);
  if (value === null) {
    if (level === -1) errors['parent'] = 'Issue type is a sub-task but parent issue key or id not specified.';
    return null;
  }
  const { id, key } = value as { id?: unknown; key?: unknown };
  const parent = findIssue(world, String(id ?? key));
  if (parent === null || !maySee(world, editor, parent)) errors['parent'] = 'Could not find issue by id or key.';
  else if (levelOf(world, parent) !== level + 1)
    errors['parentId'] = 'Given parent work item does not belong to appropriate hierarchy.';
  return parent?.id ?? null;
}

/** Jira refuses a level for a sub-task: it has its parent's. */
export function editedSecurity(
  world: World,
  editor: UserState,
  issue: IssueState,
  value: unknown,
  errors: Record<string, string>,
): string | null {
  const allowed = fieldAllowed(projectOf(world, issue), 'security', editor) && levelOf(world, issue) !== -1;
  const level = allowed ? readSecurityLevel(world, editor, value) : undefined;
  if (level === undefined) errors['security'] = SECURITY_REFUSED;
  return level ?? null;
}
