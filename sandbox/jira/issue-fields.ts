import type { IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { viewAttachment } from './attachment-view';
import { viewComment } from './comment-view';
import { linksOf } from './issue-links';
import { securityLevelOf } from './issue-security';
import { childrenOf, levelOf } from './issue-tree';
import { viewLinkOf } from './link-view';
import { maySee, projectOf } from './permissions';
import { resolutionOf, viewResolution } from './resolutions';
import { shortIssue } from './short-issue';
import {
  jiraTime,
  sprintsOf,
  viewAccount,
  viewIssueType,
  viewPriority,
  viewProjectShort,
  viewSprint,
  viewStatus,
} from './views';

export type Viewer = UserState | null | 'site';

/** One reader a field, so that what nobody asked for costs nothing. */
export function issueFields(
  world: World,
  issue: IssueState,
  viewer: Viewer,
  maxComments: number,
): Record<string, () => unknown> {
  const seen = (other: IssueState) => viewer === 'site' || maySee(world, viewer, other);
  const { jira, baseUrl } = world.state;
  const project = projectOf(world, issue);
  const readers: Record<string, () => unknown> = {
    project: () => viewProjectShort(world, project),
    issuetype: () => viewType(world, issue),
    status: () => viewStatusOf(world, issue),
    statusCategory: () => viewStatusOf(world, issue)?.statusCategory ?? null,
    statuscategorychangedate: () => jiraTime(issue.statusChanged),
    created: () => jiraTime(issue.created),
    updated: () => jiraTime(issue.updated),
    creator: () => viewAccount(world, issue.creator),
    resolution: () => (issue.resolved === null ? null : viewResolution(world, resolutionOf(world, issue.resolutionId))),
    resolutiondate: () => (issue.resolved === null ? null : jiraTime(issue.resolved)),
    subtasks: () =>
      childrenOf(world, issue)
        .filter((child) => levelOf(world, child) === -1 && seen(child))
        .map((child) => shortIssue(world, child)),
    issuelinks: () =>
      linksOf(world, issue).flatMap((link) => {
        const other = jira.issues[link.sourceId === issue.id ? link.destinationId : link.sourceId];
        return other === undefined || !seen(other) ? [] : [viewLinkOf(world, issue, link, other)];
      }),
    attachment: () => (issue.attachments ?? []).map((attachment) => viewAttachment(world, attachment)),
    comment: () => {
      const shown = issue.comments.slice(-maxComments);
      return {
        comments: shown.map((comment) => viewComment(world, issue, comment.id)),
        self: `${baseUrl}/rest/api/3/issue/${issue.id}/comment`,
        maxResults: shown.length,
        total: issue.comments.length,
        startAt: issue.comments.length - shown.length,
      };
    },
    timespent: () => issue.timeSpent ?? null,
    security: () => viewSecurity(world, issue),
  };
  const parent = issue.parentId === null ? undefined : jira.issues[issue.parentId];
  if (parent !== undefined) readers['parent'] = () => shortIssue(world, parent);
  for (const field of Object.values(jira.fields)) {
    switch (field.kind) {
      case 'user':
        readers[field.id] = () => viewAccount(world, textOrNull(issue.fields[field.id]));
        break;
      case 'priority':
        readers[field.id] = () => {
          const priority = jira.priorities.find((each) => each.id === issue.fields[field.id]);
          return priority === undefined ? null : viewPriority(world, priority);
        };
        break;
      case 'option':
      case 'options':
        readers[field.id] = () =>
          viewOptions(world, field.kind === 'options', field.allowedValues, issue.fields[field.id]);
        break;
      case 'labels':
        readers[field.id] = () => issue.fields[field.id] ?? [];
        break;
      case 'sprint':
        readers[field.id] = () => {
          const sprints = sprintsOf(world, issue).flatMap((id) => jira.sprints[String(id)] ?? []);
          return sprints.length === 0 ? null : sprints.map(viewSprint);
        };
        break;
      case 'summary':
      case 'paragraph':
      case 'text':
      case 'number':
      case 'date':
        readers[field.id] = () => issue.fields[field.id] ?? null;
        break;
      case 'read-only':
        if (field.id === 'customfield_10019')
          readers[field.id] = () => `0|i${issue.rank.toString(36).padStart(6, '0')}:`;
        break;
      case 'issuetype':
      case 'project':
      case 'parent':
      case 'security':
        break;
    }
  }
  return readers;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function viewOptions(world: World, many: boolean, allowed: readonly { id: string; value: string }[], value: unknown) {
  const ids = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  const options = allowed
    .filter((option) => ids.includes(option.id))
    .map((option) => ({ self: `${world.state.baseUrl}/rest/api/3/customFieldOption/${option.id}`, ...option }));
  return many && options.length > 0 ? options : (options[0] ?? null);
}

function viewType(world: World, issue: IssueState) {
  const type = world.state.jira.issueTypes[issue.issueTypeId];
  return type === undefined ? null : viewIssueType(world, type);
}

function viewStatusOf(world: World, issue: IssueState) {
  const status = world.state.jira.statuses[issue.statusId];
  return status === undefined ? null : viewStatus(world, status);
}

function viewSecurity(world: World, issue: IssueState) {
  const level = securityLevelOf(world, issue);
  if (level === null) return null;
  const { id, name, description } = level;
  return { self: `${world.state.baseUrl}/rest/api/3/securitylevel/${id}`, id, name, description };
}
