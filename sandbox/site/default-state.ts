import { defaultFields, PRIORITIES, screensOf } from './default-fields';
import { defaultPages } from './default-pages';
import { APP, PEOPLE, projectPermissions } from './default-people';
import type { IssueTypeState, ProjectState, SiteState, StatusState } from './site-state';

const DAY = 86_400_000;

const type = (id: string, name: string, hierarchyLevel: number, projectId: string | null = null): IssueTypeState => ({
  id,
  name,
  description: `${name} of the sandbox.`,
  hierarchyLevel,
  projectId,
});

const ISSUE_TYPES: readonly IssueTypeState[] = [
  type('10000', 'Epic', 1),
  type('10001', 'Story', 0),
  type('10002', 'Task', 0),
  type('10003', 'Bug', 0),
  type('10004', 'Sub-task', -1),
  type('10100', 'Epic', 1, '10001'),
  type('10101', 'Task', 0, '10001'),
  type('10102', 'Subtask', -1, '10001'),
];

const STATUSES: readonly StatusState[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '3', name: 'In Progress', category: 'indeterminate' },
  { id: '10001', name: 'Done', category: 'done' },
];

type Extra = 'plain' | 'team' | 'required';

function project(
  id: string,
  key: string,
  name: string,
  issueTypeIds: readonly string[],
  extra: Extra = 'plain',
): ProjectState {
  const types = ISSUE_TYPES.filter((each) => issueTypeIds.includes(each.id));
  return {
    id,
    key,
    name,
    style: extra === 'team' ? 'next-gen' : 'classic',
    leadAccountId: 'acc-lead',
    issueTypeIds,
    createScreens: screensOf(types, extra),
    permissions: projectPermissions(),
    statusIds: STATUSES.map((status) => status.id),
    defaultSecurityLevelId: null,
    nextNumber: 1,
  };
}

const byId = <T extends { readonly id: string | number }>(entries: readonly T[]): Record<string, T> =>
  Object.fromEntries(entries.map((entry) => [String(entry.id), { ...entry }]));

/**
 * The site that a newcomer meets: six projects, each with another trait that an import has to cope with, two spaces, seven accounts.
 * @param now epoch milliseconds; sprints and pages are dated around it
 */
export function defaultState(now: number): SiteState {
  return {
    version: 1,
    name: 'Runway sandbox',
    baseUrl: 'https://runway-sandbox.atlassian.net',
    cloudId: '5f7a3c1e-2b4d-4c6e-8f90-a1b2c3d4e5f6',
    appAccountId: APP.accountId,
    users: Object.fromEntries([...PEOPLE, APP].map((user) => [user.accountId, { ...user }])),
    jira: {
      projects: byId([
        project('10000', 'MIG', 'Migration', ['10000', '10001', '10002', '10003', '10004']),
        project('10001', 'TEAM', 'Team-managed migration', ['10100', '10101', '10102'], 'team'),
        project('10002', 'FLAT', 'Project without epics', ['10001', '10002', '10003', '10004']),
        project('10003', 'NOSUB', 'Project without sub-tasks', ['10000', '10001', '10002', '10003']),
        project(
          '10004',
          'REQ',
          'Project with required fields',
          ['10000', '10001', '10002', '10003', '10004'],
          'required',
        ),
        project('10005', 'KAN', 'Kanban project', ['10000', '10001', '10002', '10003', '10004']),
      ]),
      issueTypes: byId(ISSUE_TYPES),
      statuses: byId(STATUSES),
      priorities: PRIORITIES,
      fields: byId(defaultFields()),
      globalPermissions: {
        USER_PICKER: ['acc-lead', 'acc-member', 'acc-viewer', APP.accountId],
        BULK_CHANGE: ['acc-lead'],
        ADMINISTER: ['acc-admin'],
        CREATE_PROJECT: [],
      },
      securityLevels: byId([
        { id: '10180', name: 'Leads only', description: 'Seen by the migration lead.', members: ['acc-lead'] },
        {
          id: '10181',
          name: 'Lead and apps',
          description: 'Seen by the migration lead and by Runway.',
          members: ['acc-lead', APP.accountId],
        },
      ]),
      issues: {},
      boards: byId([board(1, 'MIG board', 'scrum', '10000'), board(2, 'KAN board', 'kanban', '10005')]),
      sprints: byId([
        {
          id: 1,
          boardId: 1,
          name: 'MIG Sprint 1',
          state: 'active',
          goal: 'First tasks of the wave',
          startDate: now - 3 * DAY,
          endDate: now + 11 * DAY,
          created: now - 5 * DAY,
        },
        {
          id: 2,
          boardId: 1,
          name: 'MIG Sprint 2',
          state: 'future',
          goal: '',
          startDate: null,
          endDate: null,
          created: now - 5 * DAY,
        },
      ]),
      indexedProperties: [],
      nextIssueId: 10_001,
      nextCommentId: 10_001,
      nextRank: 1,
    },
    confluence: defaultPages(now),
  };
}

function board(id: number, name: string, kind: 'scrum' | 'kanban', projectId: string) {
  return {
    id,
    name,
    type: kind,
    projectId,
    columns: STATUSES.map((status) => ({ name: status.name, statusIds: [status.id] })),
  };
}
