import type { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { processModule } from '../process-module';

import type { Invocation } from './invocation';

/** The two globals through which the SDKs of a bundle meet their platform, as one invocation sees them. */
export interface PlatformGlobals {
  /** Whose they are. Not visible to the bundle. */
  readonly invocation: Invocation;
  /** What the bundle's `Date` reads: whole epoch milliseconds. */
  readonly now: () => number;
  readonly __forge_runtime__: unknown;
  readonly __forge_fetch__: (meta: unknown, path: string, init?: RequestInit) => Promise<Response>;
}

/**
 * The global object that a bundle runs on. Under a test runner it is another than ours, so that whatever is handed to a
 * bundle (answers, errors, parsed JSON) is made with the constructors of this one.
 */
export const realm = runInThisContext('globalThis') as typeof globalThis;

interface WarmProcess {
  readonly load: (path: string, process: number) => Record<string, unknown>;
  readonly newProcess: () => number;
  readonly store: AsyncLocalStorage<PlatformGlobals>;
}

/** Shared by all that load this file in one process: Node's own loader keeps it. */
export const warmProcess = processModule(join(__dirname, 'warm-process.cjs')) as WarmProcess;

/** Runs a function so that it, and everything that it starts, sees these globals: each invocation has its own. */
export const withPlatformGlobals = <T>(globals: PlatformGlobals, run: () => T): T =>
  warmProcess.store.run(globals, run);

/** A copy made of JSON alone, as everything that crosses the platform is. */
export const jsonCopy = (value: unknown): unknown =>
  value === undefined ? undefined : realm.JSON.parse(JSON.stringify(value));
