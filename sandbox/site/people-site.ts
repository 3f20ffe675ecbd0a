import type { SiteState, UserState } from './site-state';

const ZONES: Readonly<Record<string, string>> = {
  'acc-lead': 'America/Los_Angeles',
  'acc-member': 'Asia/Tokyo',
  'acc-viewer': 'Pacific/Auckland',
  'acc-admin': 'Asia/Kolkata',
};
/** Who shows their address to no one. */
const HIDDEN = ['acc-member', 'acc-viewer'];

const left = (accountId: string, displayName: string, timeZone: string): UserState => ({
  accountId,
  displayName,
  emailAddress: null,
  kind: 'person',
  active: false,
  licensed: true,
  timeZone,
});

/**
 * The default site with people as a company has them: spread over the day line, most e-mail addresses hidden, and two accounts
 * deactivated: one that may still be named in projects, and one that goes by the name of someone who is there.
 */
export function peopleSite(state: SiteState): void {
  for (const [accountId, timeZone] of Object.entries(ZONES)) {
    const user = state.users[accountId];
    if (user !== undefined)
      state.users[accountId] = { ...user, timeZone, ...(HIDDEN.includes(accountId) ? { emailAddress: null } : {}) };
  }
  for (const user of [
    left('acc-left', 'Former lead', 'Europe/Berlin'),
    left('acc-left-namesake', 'Workstream lead', 'Europe/Lisbon'),
  ])
    state.users[user.accountId] = user;
  for (const project of Object.values(state.jira.projects))
    for (const permission of ['BROWSE_PROJECTS', 'ASSIGNABLE_USER', 'EDIT_ISSUES'])
      project.permissions[permission] = [...(project.permissions[permission] ?? []), 'acc-left'];
}
