import { type Request, Router } from 'express';
import { z } from 'zod';
import type { PanelSpec } from './client/page-context';
import {
  boardConfiguration,
  comments,
  issue as issueShape,
  type project as projectShape,
  type ShownBoard,
  transitions,
} from './jira-shapes';
import { BacklogPage } from './pages/backlog-page';
import { BoardPage } from './pages/board-page';
import { IssuePage } from './pages/issue-page';
import { Panel } from './pages/panel';
import { ProjectNav } from './pages/project-nav';
import { SummaryPage } from './pages/summary-page';
import { boardsOf, readBoard, readProject, searchIssues, sprintsOf } from './read-jira';
import { action, type ContextOf, screen } from './screen';
import { extensionId, type ScreenContext } from './screen-context';
import { Refused } from './site-reader';
import type { Surface } from './surfaces';

type Project = z.infer<typeof projectShape>;

const BASE = '/jira/software/projects/:key';
const param = (request: Request, name: string): string => String(request.params[name] ?? '');
const form = z.looseObject({
  sprint: z.string().optional(),
  transition: z.string().optional(),
  back: z.string().optional(),
  issue: z.union([z.string(), z.array(z.string())]).default([]),
});

/** Project, backlog, board and issue, each read through REST as the person who looks. */
export function jiraScreens(contextOf: ContextOf): Router {
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
    screen(contextOf, async ({ reader, surfaces, here }, request) => {
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
              here={here}
            />
          </>
        ),
      };
    }),
  );

  router.get(
    `${BASE}/boards/:board`,
    screen(contextOf, async (context, request) => {
      const { reader, surfaces } = context;
      const [{ project }, board] = await Promise.all([
        openProject(reader, param(request, 'key')),
        readBoard(reader, Number(param(request, 'board'))),
      ]);
      const [configuration, sprints] = await Promise.all([
        reader.get(`/rest/agile/1.0/board/${board.id}/configuration`, boardConfiguration),
        sprintsOf(reader, board),
      ]);
      const active = sprints.find(({ state }) => state === 'active');
      const isScrum = board.type !== 'kanban';
      const jql = isScrum ? `sprint = ${active?.id}` : `project = "${project.key}"`;
      const issues = isScrum && active === undefined ? [] : await searchIssues(reader, `${jql} ORDER BY rank ASC`);
      const actions = surfaces.boardActions.map((surface) => boardPanel(context, surface, project, board));
      return {
        title: board.name,
        body: (
          <>
            <ProjectNav project={project} board={board} surfaces={surfaces} at="board" />
            <BoardPage
              name={board.name}
              columns={configuration.columnConfig.columns}
              issues={issues}
              sprint={active}
              isScrum={isScrum}
              actions={actions}
            />
          </>
        ),
      };
    }),
  );

  router.post(
    `${BASE}/boards/:board/sprint`,
    action(contextOf, async ({ reader }, request) => {
      const { sprint, issue, back } = form.parse(request.body);
      const issues = [issue].flat();
      if (issues.length === 0) throw new Refused(400, ['Tick at least one issue first.']);
      await reader.send('POST', `/rest/agile/1.0/sprint/${Number(sprint)}/issue`, { issues });
      return back ?? '/';
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

  router.get(
    '/browse/:issue',
    screen(contextOf, async ({ reader }, request) => {
      const path = `/rest/api/3/issue/${encodeURIComponent(param(request, 'issue'))}`;
      const found = await reader.get(`${path}?fields=*all&properties=*all`, issueShape);
      const projectKey = found.key.slice(0, found.key.lastIndexOf('-'));
      const [written, moves, below] = await Promise.all([
        reader.get(`${path}/comment`, comments),
        reader.get(`${path}/transitions`, transitions),
        searchIssues(reader, `parent = ${found.key} ORDER BY rank ASC`),
      ]);
      return {
        title: `[${found.key}] ${found.fields.summary}`,
        body: (
          <IssuePage
            issue={found}
            projectKey={projectKey}
            comments={written.comments}
            transitions={moves.transitions}
            below={below}
          />
        ),
      };
    }),
  );

  router.post(
    '/browse/:issue/transition',
    action(contextOf, async ({ reader }, request) => {
      const { transition } = form.parse(request.body);
      const key = param(request, 'issue');
      await reader.send('POST', `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`, {
        transition: { id: transition ?? '' },
      });
      return `/browse/${key}`;
    }),
  );

  return router;
}

async function openProject(
  reader: ScreenContext['reader'],
  key: string,
): Promise<{ project: Project; board: ShownBoard | undefined }> {
  const project = await readProject(reader, key);
  const [board] = await boardsOf(reader, project.key);
  return { project, board };
}

const shownProject = ({ id, key, projectTypeKey }: Project) => ({ id, key, type: projectTypeKey });

function projectPanel({ surfaces, here, origins }: ScreenContext, surface: Surface, project: Project): PanelSpec {
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

function boardPanel(
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
