import { json, Router } from 'express';
import { z } from 'zod';
import type { Host } from '../forge/host';
import type { Site } from '../site/site';
import type { ServedClock } from './clock-routes';
import { isForeign } from './is-foreign';
import { actorOf } from './session';

/** What the browser sends of one `invoke`. All of it passed through the browser: nothing here is believed but its shape. */
const invocation = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  moduleKey: z.string(),
  extension: z.unknown().optional(),
});

const productRequest = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string().startsWith('/'),
  fetchRequestInit: z
    .looseObject({
      method: z.string().default('GET'),
      body: z.string().nullish(),
      headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    })
    .default({ method: 'GET', headers: [] }),
});

/** Room for what `invoke` may carry (500 KB, counted by the host) and its envelope. */
const MAX_BODY = '2mb';
/** The account id under which Atlassian hands a reader who is not signed in to a resolver. */
const UNIDENTIFIED = 'unidentified';

/**
 * The shell's way to the app and, for `requestJira` and `requestConfluence` in a panel, to the products.
 * @param scopes what the manifest declares: a panel reaches no operation beyond them
 */
export function bridgeRoutes(site: Site, host: Host, time: ServedClock, scopes: ReadonlySet<string>): Router {
  // A panel goes by the site's clock where that is not its browser's own.
  const stamped = <T extends object>(answer: T) =>
    time.kind === 'simulated' ? { ...answer, now: time.clock.now() } : answer;
  const router = Router();

  router.use('/_sandbox', (request, response, next) => {
    if (isForeign(request)) response.status(403).json({ message: 'Only the sandbox’s own pages may call this.' });
    else next();
  });

  router.post('/_sandbox/invoke', json({ limit: MAX_BODY }), async (request, response) => {
    const read = invocation.safeParse(request.body);
    if (!read.success) return void response.status(400).json({ message: 'This is no call of a resolver.' });
    const actor = actorOf(request.headers, site.state.users);
    try {
      const value = await host.invoke({
        functionKey: read.data.functionKey,
        payload: read.data.payload,
        moduleKey: read.data.moduleKey,
        extension: read.data.extension,
        accountId: actor.kind === 'person' ? actor.accountId : UNIDENTIFIED,
      });
      response.json(stamped({ value }));
    } catch (error) {
      // What `invoke` rejects with in a panel: the function failed or the platform refused the call.
      response.status(502).json({ message: error instanceof Error ? error.message : String(error) });
    }
  });

  router.post('/_sandbox/fetch-product', json({ limit: MAX_BODY }), async (request, response) => {
    const read = productRequest.safeParse(request.body);
    if (!read.success)
      return void response
        .status(400)
        .json({ message: 'The sandbox does not model this kind of product request from a panel.' });
    const { product, restPath, fetchRequestInit: init } = read.data;
    const path = product === 'confluence' && !restPath.startsWith('/wiki/') ? `/wiki${restPath}` : restPath;
    const operation = site.operation(init.method, path);
    if (operation !== null && !isCovered(operation.scopes, scopes)) {
      return void response.json({
        body: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' }),
        headers: { 'content-type': 'application/json' },
        status: 401,
        statusText: 'Unauthorized',
      });
    }
    const answer = await site.answer({
      product,
      method: init.method,
      path,
      headers: Object.fromEntries(init.headers),
      body: init.body ?? null,
      actor: actorOf(request.headers, site.state.users),
    });
    response.json({ body: answer.body, headers: answer.headers, status: answer.status, statusText: '' });
  });

  return router;
}

/** Any one entry suffices; an entry of granular scopes needs all of them. */
const isCovered = (needed: readonly string[], declared: ReadonlySet<string>): boolean =>
  needed.length === 0 || needed.some((set) => set.split('+').every((scope) => declared.has(scope)));
