import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { lookup } from 'mime-types';

/** What Forge's frames allow (Custom UI with `styles: unsafe-inline`): own scripts, styles and requests, nothing inline but styles. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'; font-src 'self'";

const fromRoot = createRequire(join(process.cwd(), 'package.json'));
const axeFile = fromRoot.resolve('axe-core/axe.min.js');
/** Where axe is served beside the files: as a script with an address, its compiled code is kept too. */
export const AXE_PATH = '/axe.min.js';

/** Serves built files under the frame's policy, so that a violation is an error in the page's console. */
export async function serveFolder(folder: string): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery.invalid').pathname);
    readFile(path === AXE_PATH ? axeFile : join(folder, path)).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': lookup(path) || 'application/octet-stream',
            'content-security-policy': POLICY,
            // So that the browser keeps what it compiled from one scene to the next.
            'cache-control': 'public, max-age=3600',
          })
          .end(bytes),
      // A browser asks for an icon that the gallery does not have.
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
