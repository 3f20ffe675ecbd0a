import { Router } from 'express';
import { projectPanel, sprintPanel } from './jira-panels';
import { openProject } from './open-project';
import { BacklogPage } from './pages/backlog-page';
import { Panel } from './pages/panel';
import { ProjectNav } from './pages/project-nav';
import { SummaryPage } from './pages/summary-page';
import { param } from './param';
import { searchIssues, sprintsOf } from './read-jira';
import { type ContextOf, screen } from './screen';
import { Refused } from './site-reader';

const BASE = '/jira/software/projects/:key';

/** Summary, backlog and the app's page of a project, each read through REST as the person who looks. */
export function projectScreens(contextOf: ContextOf): Router {
  const router = Router();

  router.get(
    [BASE, `${BASE}/summary`],
    screen(contextOf, async ({ reader, surfaces }, request) => {
      const { project, board } = await openProject(reader, param(request, 'key'));
      const issues = await searchIssues(reader, `project = "${project.key}" ORDER BY rank ASC`);
      return {
        title: project.name,
        body: (
          <>
            <ProjectNav project={project} board={board} surfaces={surfaces} at="summary" />
            <SummaryPage issues={issues} />
          </>
        ),
      };
    }),
  );

  router.get(
    [`${BASE}/backlog`, `${BASE}/boards/:board/backlog`],
    screen(contextOf, async (context, request) => {
      const { reader, surfaces, here } = context;
      const { project, board } = await openProject(reader, param(request, 'key'));
      const [issues, sprints] = await Promise.all([
        searchIssues(reader, `project = "${project.key}" ORDER BY rank ASC`),
        board === undefined ? [] : sprintsOf(reader, board),
      ]);
      return {
        title: `Backlog of ${project.name}`,
        body: (
          <>
            <ProjectNav project={project} board={board} surfaces={surfaces} at="backlog" />
            <h2>Backlog</h2>
            <BacklogPage
              projectKey={project.key}
              boardId={board?.id ?? null}
              issues={issues}
              sprints={sprints}
              actionsOf={(sprint) =>
                board === undefined
                  ? []
                  : surfaces.sprintActions.map((surface) => sprintPanel(context, surface, project, board, sprint))
              }
              here={here}
            />
          </>
        ),
      };
    }),
  );

  router.get(
    [`${BASE}/apps/:module`, `${BASE}/apps/:module/*rest`],
    screen(contextOf, async (context, request) => {
      const { reader, surfaces } = context;
      const surface = surfaces.projectPage;
      if (surface === null || surface.moduleKey !== param(request, 'module'))
        throw new Refused(404, ['No app of this site has such a project page.']);
      const { project, board } = await openProject(reader, param(request, 'key'));
      return {
        title: surface.title,
        body: (
          <>
            <ProjectNav project={project} board={board} surfaces={surfaces} at="app" />
            <Panel spec={projectPanel(context, surface, project)} />
          </>
        ),
      };
    }),
  );

  return router;
}
