import { PERMISSION_CATALOGUE } from '../jira/permission-catalogue';
import type { UserState } from './site-state';

const person = (accountId: string, displayName: string): UserState => ({
  accountId,
  displayName,
  emailAddress: `${accountId.replace('acc-', '')}@example.com`,
  kind: 'person',
  active: true,
  licensed: true,
  timeZone: 'Etc/UTC',
});

export const PEOPLE: readonly UserState[] = [
  person('acc-lead', 'Migration lead'),
  person('acc-member', 'Workstream lead'),
  person('acc-viewer', 'Stakeholder'),
  person('acc-outsider', 'Outsider'),
  person('acc-admin', 'Jira administrator'),
  { ...person('acc-guest', 'Guest'), licensed: false },
];

/** The app's own user: apps have no e-mail address and cannot be assigned issues. */
export const APP: UserState = { ...person('acc-app', 'Runway'), kind: 'app', emailAddress: null };

const MEMBER = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
  'WORK_ON_ISSUES',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_COMMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
];

/** Who may what in a project: the lead all, the workstream lead works, the stakeholder and Jira's administrator look, the app all but being assigned. */
export function projectPermissions(): Record<string, string[]> {
  const keys = Object.entries(PERMISSION_CATALOGUE).filter(([, { type }]) => type === 'PROJECT');
  return Object.fromEntries(
    keys.map(([key]) => [
      key,
      [
        'acc-lead',
        ...(MEMBER.includes(key) ? ['acc-member'] : []),
        ...(key === 'BROWSE_PROJECTS' ? ['acc-viewer', 'acc-admin'] : []),
        ...(key === 'ASSIGNABLE_USER' ? [] : [APP.accountId]),
      ],
    ]),
  );
}
