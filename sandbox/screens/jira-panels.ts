import type { PanelSpec } from './client/page-context';
import type { ShownBoard, ShownIssue, ShownSprint } from './jira-shapes';
import type { Project } from './open-project';
import { extensionId, type ScreenContext } from './screen-context';
import type { Surface } from './surfaces';

const base = ({ surfaces }: ScreenContext, surface: Surface) => ({
  moduleKey: surface.moduleKey,
  title: surface.title,
  page: surface.page,
  viewport: surface.viewport,
  localId: extensionId(surfaces, surface.moduleKey),
  submitTo: null,
});

const shownProject = ({ id, key, projectTypeKey }: Project) => ({ id, key, type: projectTypeKey });

const locationOf = ({ here, origins }: ScreenContext): string => `${origins.shell}${here}`;

/** The app's page of a project, as Jira tells it where it stands. */
export function projectPanel(context: ScreenContext, surface: Surface, project: Project): PanelSpec {
  return {
    ...base(context, surface),
    extension: { type: 'jira:projectPage', project: shownProject(project), location: locationOf(context) },
    historyBase: `/jira/software/projects/${project.key}/apps/${surface.moduleKey}`,
  };
}

/** The app's page of the whole site. */
export function globalPanel(context: ScreenContext, surface: Surface): PanelSpec {
  return {
    ...base(context, surface),
    extension: { type: 'jira:globalPage', location: locationOf(context) },
    historyBase: globalPagePath(surface),
  };
}

export const globalPagePath = ({ moduleKey }: Surface): string => `/jira/apps/${moduleKey}`;

/** The app in an issue: in the side bar, or among what is written. */
export function issuePanel(
  context: ScreenContext,
  type: 'jira:issueContext' | 'jira:issuePanel',
  surface: Surface,
  project: Project,
  { id, key, fields: { issuetype } }: ShownIssue,
): PanelSpec {
  return {
    ...base(context, surface),
    extension: {
      type,
      issue: { id, key, type: issuetype.name, typeId: issuetype.id },
      project: shownProject(project),
      location: locationOf(context),
    },
    historyBase: null,
  };
}

/** The app's action on a board. */
export function boardPanel(context: ScreenContext, surface: Surface, project: Project, board: ShownBoard): PanelSpec {
  return {
    ...base(context, surface),
    extension: {
      type: 'jira:boardAction',
      board: { id: board.id, type: board.type },
      project: shownProject(project),
      location: locationOf(context),
    },
    historyBase: null,
  };
}

/** The app's action on a sprint of a board's backlog. */
export function sprintPanel(
  context: ScreenContext,
  surface: Surface,
  project: Project,
  board: ShownBoard,
  { id, state }: ShownSprint,
): PanelSpec {
  return {
    ...base(context, surface),
    extension: {
      type: 'jira:sprintAction',
      board: { id: board.id, type: board.type },
      sprint: { id, state },
      project: shownProject(project),
      location: locationOf(context),
    },
    historyBase: null,
  };
}
