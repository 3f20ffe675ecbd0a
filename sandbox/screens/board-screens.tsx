import { Router } from 'express';
import { z } from 'zod';
import { boardPanel } from './jira-panels';
import { boardConfiguration } from './jira-shapes';
import { openProject } from './open-project';
import { BoardPage } from './pages/board-page';
import { ProjectNav } from './pages/project-nav';
import { param } from './param';
import { readBoard, searchIssues, sprintsOf } from './read-jira';
import { action, type ContextOf, screen } from './screen';
import { Refused } from './site-reader';

const BOARD = '/jira/software/projects/:key/boards/:board';
const form = z.looseObject({
  sprint: z.string(),
  back: z.string().default('/'),
  issue: z.union([z.string(), z.array(z.string())]).default([]),
});

/** A board, and the form by which issues are put into one of its sprints. */
export function boardScreens(contextOf: ContextOf): Router {
  const router = Router();

  router.get(
    BOARD,
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
    `${BOARD}/sprint`,
    action(contextOf, async ({ reader }, request) => {
      const { sprint, issue, back } = form.parse(request.body);
      const issues = [issue].flat();
      if (issues.length === 0) throw new Refused(400, ['Tick at least one issue first.']);
      await reader.send('POST', `/rest/agile/1.0/sprint/${Number(sprint)}/issue`, { issues });
      return back;
    }),
  );

  return router;
}
