import type { Clock } from '../clock';
import {
  createInvocation,
  type Invocation,
  type InvocationInput,
  type InvocationTimer,
  type Outcome,
} from './invocation';
import { dateOn, loadBundle } from './load-bundle';
import type { Manifest } from './manifest';
import { invocationNow, jsonCopy, realm, withPlatformGlobals } from './platform-realm';
import type { PlatformFetch } from './platform-fetch';

export interface FunctionRunnerOptions {
  readonly bundle: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly fetch: () => PlatformFetch;
  readonly runtimeOf: (invocation: Invocation) => object;
}

export interface FunctionRunner {
  /**
   * Runs a function to its end, whatever that is.
   * @param args each crosses as JSON
   * @param time what its requests, timers and time limit are counted on: the sandbox's clock, or a time line of its own
   */
  readonly run: (input: InvocationInput, args: readonly unknown[], time: Clock) => Promise<Outcome>;
  readonly running: () => number;
}

/** Runs the bundle's functions, each invocation with its own globals and its own time limit, on the sandbox's clock. */
export function createFunctionRunner({
  bundle,
  manifest,
  clock,
  fetch,
  runtimeOf,
}: FunctionRunnerOptions): FunctionRunner {
  const running = new Set<Invocation>();
  const shadowed = {
    Date: dateOn(() => Math.floor(clock.now())),
    // A timer belongs to the invocation whose code sets it.
    setTimeout: (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      const invocation = invocationNow();
      if (invocation === null) throw new realm.Error('Timers can be set only while a function runs.');
      return invocation.setTimeout(task, ms, ...args);
    },
    clearTimeout: (timer: unknown) => (timer as InvocationTimer | undefined)?.cancel(),
    fetch: () =>
      Promise.reject(new realm.Error('The manifest declares no external address: the platform lets none be reached.')),
  };
  const files = new Map<string, Record<string, unknown>>();
  const exportsOf = (file: string) => {
    const known = files.get(file) ?? loadBundle(bundle, file, shadowed);
    files.set(file, known);
    return known;
  };
  watch(clock, () => [...running].some((invocation) => invocation.computing()));

  return {
    running: () => running.size,
    async run(input, args, time) {
      const declared = manifest.functions.get(input.functionKey);
      if (declared === undefined)
        return { kind: 'threw', message: `The manifest declares no function '${input.functionKey}'.` };
      const invocation = createInvocation(input, time);
      if (time !== clock) watch(time, invocation.computing);
      running.add(invocation);
      const platformFetch = fetch();
      const globals = {
        invocation,
        __forge_runtime__: runtimeOf(invocation),
        __forge_fetch__: (meta: unknown, path: string, init?: RequestInit) =>
          platformFetch(invocation, meta, path, init),
      };
      void withPlatformGlobals(globals, () =>
        call(invocation, () => {
          const handler = exportsOf(declared.file)[declared.exportName];
          if (typeof handler !== 'function')
            throw new realm.Error(`The bundle does not export '${declared.exportName}'.`);
          return (handler as (...args: unknown[]) => unknown)(...args.map(jsonCopy));
        }),
      );
      const outcome = await invocation.outcome;
      running.delete(invocation);
      return outcome;
    },
  };
}

async function call(invocation: Invocation, handler: () => unknown): Promise<void> {
  try {
    invocation.end({ kind: 'returned', value: jsonCopy(await handler()) });
  } catch (error) {
    // Not instanceof: the bundle's errors are of another realm.
    const message = (error as { message?: unknown } | null)?.message;
    invocation.end({ kind: 'threw', message: typeof message === 'string' ? message : String(error) });
  }
}

function watch(clock: Clock & { readonly watch?: (busy: () => boolean) => () => void }, busy: () => boolean): void {
  clock.watch?.(busy);
}
