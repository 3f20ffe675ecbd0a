import type { PanelSpec } from './client/page-context';
import type { ShownBoard } from './jira-shapes';
import type { Project } from './open-project';
import { extensionId, type ScreenContext } from './screen-context';
import type { Surface } from './surfaces';

const shownProject = ({ id, key, projectTypeKey }: Project) => ({ id, key, type: projectTypeKey });

/** The app's page of a project, as Jira tells it where it stands. */
export function projectPanel(
  { surfaces, here, origins }: ScreenContext,
  surface: Surface,
  project: Project,
): PanelSpec {
  return {
    moduleKey: surface.moduleKey,
    title: surface.title,
    page: surface.page,
    viewport: surface.viewport,
    localId: extensionId(surfaces, surface.moduleKey),
    extension: { type: 'jira:projectPage', project: shownProject(project), location: `${origins.shell}${here}` },
    historyBase: `/jira/software/projects/${project.key}/apps/${surface.moduleKey}`,
    submitTo: null,
  };
}

/** The app's action on a board. */
export function boardPanel(
  { surfaces, here, origins }: ScreenContext,
  surface: Surface,
  project: Project,
  board: ShownBoard,
): PanelSpec {
  return {
    moduleKey: surface.moduleKey,
    title: surface.title,
    page: surface.page,
    viewport: surface.viewport,
    localId: extensionId(surfaces, surface.moduleKey),
    extension: {
      type: 'jira:boardAction',
      board: { id: board.id, type: board.type },
      project: shownProject(project),
      location: `${origins.shell}${here}`,
    },
    historyBase: null,
    submitTo: null,
  };
}
