import { Router, text } from 'express';
import type { Site } from '../site/site';
import { actorOf } from './session';

/** Jira and Confluence as any REST client finds them: the request goes to the site as it came, and its answer back. */
export function restRoutes(site: Site): Router {
  const router = Router();
  router.all(/^\/(rest|wiki\/(rest|api))\//, text({ type: () => true, limit: '20mb' }), async (request, response) => {
    const answer = await site.answer({
      product: request.path.startsWith('/wiki/') ? 'confluence' : 'jira',
      method: request.method,
      path: request.originalUrl,
      headers: Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      body: typeof request.body === 'string' && request.body !== '' ? request.body : null,
      actor: actorOf(request.headers, site.state.users),
    });
    response.status(answer.status).set(answer.headers);
    // Not `send`: it would add an entity tag and a character set that the site did not say.
    response.end(answer.body);
  });
  return router;
}
