import { Router } from 'express';
import { globalPanel } from './jira-panels';
import { Panel } from './pages/panel';
import { param } from './param';
import { type ContextOf, screen } from './screen';
import { Refused } from './site-reader';

/** The app's page of the whole site. */
export function globalScreens(contextOf: ContextOf): Router {
  return Router().get(
    ['/jira/apps/:module', '/jira/apps/:module/*rest'],
    screen(contextOf, (context, request) => {
      const { globalPage } = context.surfaces;
      if (globalPage === null || globalPage.moduleKey !== param(request, 'module'))
        return Promise.reject(new Refused(404, ['No app of this site has such a page.']));
      if (context.actor.kind === 'anonymous') return Promise.reject(new Refused(401, ['Sign in to see this page.']));
      return Promise.resolve({
        title: globalPage.title,
        body: (
          <>
            <h1>{globalPage.title}</h1>
            <Panel spec={globalPanel(context, globalPage)} />
          </>
        ),
      });
    }),
  );
}
