import type { FieldState, ProjectState, ScreenField, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { mayInProject } from './permissions';

/** Fields that a user needs a permission for; without it Jira shows them on no screen. */
const NEEDS: Readonly<Record<string, string>> = {
  reporter: 'MODIFY_REPORTER',
  assignee: 'ASSIGN_ISSUES',
  duedate: 'SCHEDULE_ISSUES',
  security: 'SET_ISSUE_SECURITY',
};

export interface OnScreen extends ScreenField {
  readonly field: FieldState;
}

/** The fields that a user can set when creating an issue of a type, in the screen's order. */
export function createScreen(
  world: World,
  project: ProjectState,
  issueTypeId: string,
  user: UserState | null,
): OnScreen[] {
  return (project.createScreens[issueTypeId] ?? []).flatMap((onScreen) => {
    const field = world.state.jira.fields[onScreen.fieldId];
    return field === undefined || !fieldAllowed(project, onScreen.fieldId, user) ? [] : [{ ...onScreen, field }];
  });
}

/** Whether a user's permissions let a field be set at all, screens aside. */
export function fieldAllowed(project: ProjectState, fieldId: string, user: UserState | null): boolean {
  const permission = NEEDS[fieldId];
  return permission === undefined || mayInProject(user, project, permission);
}
