import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { buildPanels } from '../../sandbox/build-panels';
import { launchBrowserServer } from '../browser/launch';

/** What a run of the tests has once, for all suites that need it: each is made when the first of them asks. */
export type RunService = 'browser' | 'panels' | 'gallery';

export interface RunServices {
  readonly url: string;
  /** Ends what was started. */
  close(): Promise<void>;
}

const PROJECT = resolve(__dirname, '../..');

/**
 * Answers `GET /browser` with the address of the run's one Chromium, and `GET /panels` and `GET /gallery` with the folder of a
 * build of the present sources. The suites are other processes: one of them could not hand its browser to the rest, nor know
 * when the last has ended.
 */
export async function startRunServices(): Promise<RunServices> {
  let browser: Promise<BrowserServer> | undefined;
  const builds = new Map<'panels' | 'gallery', Promise<string>>();
  const build = (kind: 'panels' | 'gallery') => {
    const known = builds.get(kind) ?? buildPanels({ project: PROJECT, kind });
    builds.set(kind, known);
    return known;
  };
  const ask: Readonly<Record<RunService, () => Promise<string>>> = {
    browser: async () => (await (browser ??= launchBrowserServer())).wsEndpoint(),
    panels: () => build('panels'),
    // One after the other: two of Vite's builds at once take longer than both in turn.
    gallery: async () => {
      await builds.get('panels');
      return build('gallery');
    },
  };

  const server = createServer((request, response) => {
    const service = (request.url ?? '').slice(1);
    if (!(service in ask)) return void response.writeHead(404).end(`A run has no ${service}.`);
    ask[service as RunService]().then(
      (answer) => response.end(answer),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  // A suite may wait for a build longer than HTTP servers have patience for.
  server.requestTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}
