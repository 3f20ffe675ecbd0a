import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HostState } from './forge/host-state';
import type { SiteState } from './site/site';

const FILE = 'sandbox.json';

const saved = z.looseObject({
  version: z.literal(1),
  savedAt: z.number(),
  site: z.looseObject({ version: z.literal(1) }),
  host: z.looseObject({ version: z.literal(1) }),
});

export interface SavedSandbox {
  /** What the sandbox's clock showed, epoch milliseconds: it must not go backwards. */
  readonly savedAt: number;
  readonly site: SiteState;
  readonly host: HostState;
}

/**
 * What `--data DIR` holds; null where it is empty yet.
 * @throws Error where it holds what this version cannot read
 */
export function readDataDirectory(directory: string): SavedSandbox | null {
  const path = join(directory, FILE);
  if (!existsSync(path)) return null;
  const read = saved.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new Error(
      `${path} is no saved sandbox of this version. Choose another directory for --data, or delete this one.`,
    );
  const { savedAt, site, host } = read.data;
  // Written by this program: only the version is checked, since a state of it that was edited by hand is its editor's own matter.
  return { savedAt, site: site as unknown as SiteState, host: host as unknown as HostState };
}

/** Saves a sandbox whole or not at all. */
export function writeDataDirectory(directory: string, sandbox: SavedSandbox): void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, FILE);
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, JSON.stringify({ version: 1, ...sandbox }));
  renameSync(partial, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
