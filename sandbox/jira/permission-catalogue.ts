export interface PermissionEntry {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const project = (id: string, name: string): PermissionEntry => ({ id, name, type: 'PROJECT' });
const global = (id: string, name: string): PermissionEntry => ({ id, name, type: 'GLOBAL' });

/** The permissions that the sandbox knows, by the key that Jira uses for them. Any other key is refused as invalid. */
export const PERMISSION_CATALOGUE: Readonly<Record<string, PermissionEntry>> = {
  ADMINISTER: global('0', 'Administer Jira'),
  USER_PICKER: global('27', 'Browse users and groups'),
  BULK_CHANGE: global('33', 'Make bulk changes'),
  CREATE_PROJECT: global('45', 'Create projects'),
  ADMINISTER_PROJECTS: project('23', 'Administer Projects'),
  BROWSE_PROJECTS: project('10', 'Browse Projects'),
  CREATE_ISSUES: project('11', 'Create Issues'),
  EDIT_ISSUES: project('12', 'Edit Issues'),
  ASSIGN_ISSUES: project('13', 'Assign Issues'),
  RESOLVE_ISSUES: project('14', 'Resolve Issues'),
  ADD_COMMENTS: project('15', 'Add Comments'),
  WORK_ON_ISSUES: project('20', 'Work On Issues'),
  DELETE_ISSUES: project('16', 'Delete Issues'),
  ASSIGNABLE_USER: project('17', 'Assignable User'),
  CLOSE_ISSUES: project('18', 'Close Issues'),
  CREATE_ATTACHMENTS: project('19', 'Create Attachments'),
  LINK_ISSUES: project('21', 'Link Issues'),
  MOVE_ISSUES: project('25', 'Move Issues'),
  SET_ISSUE_SECURITY: project('26', 'Set Issue Security'),
  SCHEDULE_ISSUES: project('28', 'Schedule Issues'),
  VIEW_DEV_TOOLS: project('29', 'View Development Tools'),
  MODIFY_REPORTER: project('30', 'Modify Reporter'),
  MANAGE_WATCHERS: project('32', 'Manage Watchers'),
  DELETE_ALL_COMMENTS: project('36', 'Delete All Comments'),
  DELETE_OWN_COMMENTS: project('37', 'Delete Own Comments'),
  DELETE_ALL_ATTACHMENTS: project('38', 'Delete All Attachments'),
  DELETE_OWN_ATTACHMENTS: project('39', 'Delete Own Attachments'),
  TRANSITION_ISSUES: project('46', 'Transition Issues'),
  MANAGE_SPRINTS_PERMISSION: project('-1', 'Manage Sprints'),
};
