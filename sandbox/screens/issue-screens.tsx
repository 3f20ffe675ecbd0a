import { Router } from 'express';
import { z } from 'zod';
import { comments, issue as issueShape, transitions } from './jira-shapes';
import { IssuePage } from './pages/issue-page';
import { param } from './param';
import { searchIssues } from './read-jira';
import { action, type ContextOf, screen } from './screen';

const form = z.looseObject({ transition: z.string() });

/** An issue, read-only but for its status. */
export function issueScreens(contextOf: ContextOf): Router {
  const router = Router();

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
        transition: { id: transition },
      });
      return `/browse/${key}`;
    }),
  );

  return router;
}
