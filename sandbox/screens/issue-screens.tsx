import { Router } from 'express';
import { ISSUE_DEEDS } from './issue-deeds';
import { IssuePage } from './pages/issue-page';
import { param } from './param';
import { openIssue } from './open-issue';
import { action, type ContextOf, screen } from './screen';
import { Refused } from './site-reader';

/** An issue with the app's panels, and the forms by which a person works on it. */
export function issueScreens(contextOf: ContextOf): Router {
  const router = Router();

  router.get(
    '/browse/:issue',
    screen(contextOf, async (context, request) => {
      const opened = await openIssue(context, param(request, 'issue'));
      const { key, fields } = opened.issue;
      return { title: `[${key}] ${fields.summary}`, body: <IssuePage {...opened} /> };
    }),
  );

  router.post(
    '/browse/:issue/:deed',
    action(contextOf, (context, request) => {
      const deed = ISSUE_DEEDS[param(request, 'deed')];
      if (deed === undefined) return Promise.reject(new Refused(404, ['There is no such form on an issue.']));
      return deed(context, param(request, 'issue'), request.body);
    }),
  );

  return router;
}
