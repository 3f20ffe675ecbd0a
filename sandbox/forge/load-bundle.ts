import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { realm } from './platform-realm';

/** What a bundle sees in place of the globals of the same name. Nothing else of it is shadowed. */
export interface ShadowedGlobals {
  readonly Date: DateConstructor;
  readonly setTimeout: (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
  /** The manifest declares no external address, so that the platform lets none be reached. */
  readonly fetch: () => Promise<never>;
}

const scripts = new Map<string, Script>();

/**
 * Evaluates one file of a bundle as Node would evaluate a CommonJS module.
 * @returns its exports; module-level state is this copy's own
 */
export function loadBundle(directory: string, file: string, globals: ShadowedGlobals): Record<string, unknown> {
  const path = join(directory, `${file}.cjs`);
  const wrapper = compiled(path).runInThisContext() as (...args: unknown[]) => void;
  const module = { exports: {} as Record<string, unknown> };
  const { Date, setTimeout, clearTimeout, fetch } = globals;
  wrapper.call(
    module.exports,
    module.exports,
    createRequire(path),
    module,
    path,
    dirname(path),
    Date,
    setTimeout,
    clearTimeout,
    fetch,
  );
  return module.exports;
}

function compiled(path: string): Script {
  const known = scripts.get(path);
  if (known) return known;
  const parameters = 'exports, require, module, __filename, __dirname, Date, setTimeout, clearTimeout, fetch';
  const script = new Script(`(function (${parameters}) {${readFileSync(path, 'utf8')}\n})`, { filename: path });
  scripts.set(path, script);
  return script;
}

/** The bundle's `Date`: it reads the sandbox's clock wherever it is asked for the present. */
export function dateOn(now: () => number): DateConstructor {
  const clocked: DateConstructor = new Proxy(realm.Date, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, self === clocked ? target : self) as Date,
    apply: () => new realm.Date(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  return clocked;
}
