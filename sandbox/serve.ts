import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, static as staticFiles, urlencoded } from 'express';
import type { Host } from './forge/host';
import { boardScreens } from './screens/board-screens';
import { bridgeRoutes } from './screens/bridge-routes';
import { bundleClient } from './screens/bundle-client';
import { clockRoutes, type ServedClock } from './screens/clock-routes';
import { confluenceScreens } from './screens/confluence-screens';
import { globalScreens } from './screens/global-screens';
import { homeScreen } from './screens/home-screen';
import { issueScreens } from './screens/issue-screens';
import { originsOfShell } from './screens/origins';
import { panelFiles } from './screens/panel-files';
import { pictures } from './screens/pictures';
import { projectScreens } from './screens/project-screens';
import { restRoutes } from './screens/rest-routes';
import type { ContextOf } from './screens/screen';
import { ACCOUNT_COOKIE, accountCookie, actorOf, themeOf } from './screens/session';
import { sessionRoutes } from './screens/session-routes';
import { createReader } from './screens/site-reader';
import { readSurfaces } from './screens/surfaces';
import type { Site } from './site/site';

export interface ServerOptions {
  readonly site: Site;
  readonly host: Host;
  readonly time: ServedClock;
  /** 0 takes any free one. */
  readonly port: number;
  /** The built panels: the resource `panels` of the manifest. */
  readonly panelsDir: string;
  /** manifest.yml, parsed: which module stands where, the panels' policy and scopes. */
  readonly manifest: unknown;
  /** The built gallery of all panels in all states; without it there is no /gallery. */
  readonly galleryDir?: string;
  /** Told after each request that may have changed something. */
  readonly onWrite?: () => void;
}

/** Both names of this machine: the panels' frames come from the one that the site is not opened by. Nobody else reaches either. */
const LOOPBACK = ['127.0.0.1', '::1'];
const STYLESHEET = join(__dirname, 'screens', 'site.css');

/**
 * Serves the site: REST at the products' paths, plain screens around it, and the app's panels in frames.
 * @throws Error where the port is taken
 */
export async function startServer(options: ServerOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { site, host } = options;
  const surfaces = readSurfaces(options.manifest);
  const [bridge, shell] = await Promise.all([bundleClient('bridge'), bundleClient('shell')]);

  const contextOf: ContextOf = (request) => {
    const actor = actorOf(request.headers, site.state.users);
    return {
      site,
      actor,
      reader: createReader(site, actor),
      theme: themeOf(request.headers),
      origins: originsOfShell(request.headers.host ?? ''),
      surfaces,
      here: request.originalUrl,
    };
  };

  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    if (request.method !== 'GET') response.on('finish', () => options.onWrite?.());
    next();
  });
  app.use(restRoutes(site));
  app.use(clockRoutes(options.time));
  app.get('/_sandbox/bridge.js', (_request, response) => void response.type('js').send(bridge));
  app.get('/_sandbox/shell.js', (_request, response) => void response.type('js').send(shell));
  app.get('/_sandbox/site.css', (_request, response) => response.sendFile(STYLESHEET));
  app.use(panelFiles({ panels: options.panelsDir }, surfaces, options.time));
  if (options.galleryDir !== undefined) app.use('/gallery', staticFiles(options.galleryDir, { index: 'gallery.html' }));
  else
    app.get(
      '/gallery',
      (_request, response) =>
        void response
          .status(404)
          .type('text')
          .send('The gallery is not built. Run npm run build:gallery and start again.'),
    );
  app.use(pictures(site));
  app.use(bridgeRoutes(site, host, options.time, surfaces.scopes));
  app.use(sessionRoutes(site));
  app.use(asNewcomer(site));
  app.use(urlencoded({ extended: false }));
  for (const screens of [homeScreen, globalScreens, projectScreens, boardScreens, issueScreens])
    app.use(screens(contextOf));
  app.use(confluenceScreens(contextOf, (call) => host.exportMacro(call)));
  app.use((_request, response) => void response.status(404).type('text').send('There is no such page on this site.'));
  app.use(failed);

  const servers = await listen(app, options.port);
  const address = servers[0]?.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const url = `http://localhost:${port}`;
  // Addresses in answers lead back here, not to a site that does not exist.
  site.state.baseUrl = url;
  return { url, close: async () => void (await Promise.all(servers.map(stop))) };
}

/** Who comes without a session is the first person of the site, so that there is something to see. Only for screens: REST stays anonymous. */
function asNewcomer(site: Site) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const first = Object.values(site.state.users).find(({ kind }) => kind === 'person');
    if (accountCookie(request.headers) !== null || first === undefined) return next();
    response.cookie(ACCOUNT_COOKIE, first.accountId, { httpOnly: true, sameSite: 'lax', path: '/' });
    request.headers.cookie = [request.headers.cookie, `${ACCOUNT_COOKIE}=${first.accountId}`]
      .filter(Boolean)
      .join('; ');
    next();
  };
}

function failed(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error);
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status >= 500) console.error(error);
  response
    .status(status)
    .type('text')
    .send(status >= 500 ? 'The sandbox failed. Its console says where.' : String((error as Error).message));
}

async function listen(app: express.Express, port: number): Promise<readonly Server[]> {
  const [first = '', ...others] = LOOPBACK;
  const main = await open(app, port, first);
  const address = main.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  // A machine without IPv6 has one of the two only.
  const rest = await Promise.allSettled(others.map((name) => open(app, taken, name)));
  return [main, ...rest.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))];
}

function open(app: express.Express, port: number, name: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)
          : error,
      ),
    );
    server.listen(port, name, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
