import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { viewNewestChanges } from './changelog-view';
import { issueFields, type Viewer } from './issue-fields';

/** An issue read by itself shows so many of its comments, the newest; one among many so many. Atlassian's changelog. */
const COMMENTS_OF_ONE = 100;
export const COMMENTS_OF_MANY = 20;

export interface IssueSelection {
  /** As asked: field ids, `*all`, `*navigable`, `-id`. Null: the operation's default. */
  readonly fields: readonly string[] | null;
  readonly fallback: readonly string[];
  readonly properties: readonly string[];
  /** Who looks: what they may not see is left out of links and sub-tasks. `site`: the site itself, which sees all. */
  readonly viewer: Viewer;
  /** How many comments at most, the newest; without it as a single issue answers them. */
  readonly comments?: number;
  /** With its newest changes. */
  readonly changelog?: boolean;
}

/** An issue as GET, bulkfetch and search answer it. */
export function viewIssue(world: World, issue: IssueState, selection: IssueSelection) {
  const fields = pickFields(world, issue, selection);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${world.state.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(fields === null ? {} : { fields }),
    ...(selection.properties.length === 0 ? {} : { properties: pickProperties(issue, selection.properties) }),
    ...(selection.changelog === true ? { changelog: viewNewestChanges(world, issue) } : {}),
  };
}

function pickProperties(issue: IssueState, wanted: readonly string[]): Record<string, unknown> {
  const all = wanted.includes('*all');
  return Object.fromEntries(Object.entries(issue.properties).filter(([key]) => all || wanted.includes(key)));
}

function pickFields(
  world: World,
  issue: IssueState,
  { fields, fallback, viewer, comments = COMMENTS_OF_ONE }: IssueSelection,
): Record<string, unknown> | null {
  const asked = fields ?? fallback;
  const without = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const named = new Set(asked.filter((name) => !name.startsWith('-')));
  const all = named.has('*all') || (named.size === 0 && without.size > 0);
  const navigable = named.has('*navigable');
  const chosen: Record<string, unknown> = {};
  let any = false;
  for (const [id, read] of Object.entries(issueFields(world, issue, viewer, comments))) {
    const wanted = all || named.has(id) || (navigable && id !== 'comment');
    if (!wanted || without.has(id)) continue;
    any = true;
    chosen[id] = read();
  }
  return any ? chosen : null;
}
