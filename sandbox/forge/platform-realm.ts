import { AsyncLocalStorage } from 'node:async_hooks';
import { runInThisContext } from 'node:vm';

import type { Invocation } from './invocation';

/** The two globals through which the SDKs of a bundle meet their platform, as one invocation sees them. */
export interface PlatformGlobals {
  /** Whose they are. Not visible to the bundle. */
  readonly invocation: Invocation;
  readonly __forge_runtime__: unknown;
  readonly __forge_fetch__: (meta: unknown, path: string, init?: RequestInit) => Promise<Response>;
}

/**
 * The global object that a bundle runs on. Under a test runner it is another than ours, so that whatever is handed to a
 * bundle (answers, errors, parsed JSON) is made with the constructors of this one.
 */
export const realm = runInThisContext('globalThis') as typeof globalThis;

const STORE = Symbol.for('runway.sandbox.platform-globals');

/** Shared by all that load this file in one process: the globals can be defined only once. */
function sharedStore(): AsyncLocalStorage<PlatformGlobals> {
  const holder = realm as unknown as Record<symbol, AsyncLocalStorage<PlatformGlobals> | undefined>;
  const known = holder[STORE];
  if (known) return known;
  const store = new AsyncLocalStorage<PlatformGlobals>();
  holder[STORE] = store;
  for (const name of ['__forge_runtime__', '__forge_fetch__'] as const) {
    Object.defineProperty(realm, name, { configurable: true, get: () => store.getStore()?.[name] });
  }
  return store;
}

/** Runs a function so that it, and everything that it starts, sees these globals: each invocation has its own. */
export const withPlatformGlobals = <T>(globals: PlatformGlobals, run: () => T): T => sharedStore().run(globals, run);

/** The invocation whose code is running; null outside of any. */
export const invocationNow = (): Invocation | null => sharedStore().getStore()?.invocation ?? null;

/** A copy made of JSON alone, as everything that crosses the platform is. */
export const jsonCopy = (value: unknown): unknown =>
  value === undefined ? undefined : realm.JSON.parse(JSON.stringify(value));
