import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router, static as staticFiles } from 'express';
import type { ServedClock } from './clock-routes';
import { framePolicy, VIOLATION_PATH } from './frame-policy';
import { originsOfFrame } from './origins';
import type { Surfaces } from './surfaces';

/**
 * Serves a resource of the app's panels as the product's own host does: each page under the policy made from the manifest,
 * and before its scripts the one that gives `@forge/bridge` its other end.
 * @param directories the built files by resource key
 * @param time a simulated clock is the one that the page reads too
 */
export function panelFiles(
  directories: Readonly<Record<string, string>>,
  surfaces: Surfaces,
  time: ServedClock,
): Router {
  const router = Router();
  for (const [key, directory] of Object.entries(directories)) {
    router.get(`/panels/${key}/:page.html`, async (request, response, next) => {
      const page = request.params['page'];
      if (!Object.values(surfaces.pages).includes(`/panels/${key}/${page}.html`)) return next();
      const html = await readFile(join(directory, `${page}.html`), 'utf8').catch(() => null);
      if (html === null)
        return void response
          .status(404)
          .type('text')
          .send(`The panels are not built: ${page}.html is missing. Run npm run build:panels.`);
      const { shell } = originsOfFrame(request.headers.host ?? '');
      const now = time.kind === 'simulated' ? ` data-now="${time.clock.now()}"` : '';
      const withBridge = html.replace(
        '<head>',
        `<head><script src="/_sandbox/bridge.js" data-shell="${shell}"${now}></script>`,
      );
      response
        .set('content-security-policy', framePolicy(html, surfaces.content, shell))
        .type('html')
        .send(withBridge);
    });
    router.use(`/panels/${key}`, staticFiles(directory, { index: false }));
  }
  router.post(VIOLATION_PATH, (_request, response) => void response.status(204).end());
  return router;
}
