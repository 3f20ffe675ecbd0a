import type { Clock } from '../clock';
import { createInvocation, type Invocation, type InvocationInput, type Outcome } from './invocation';
import type { Manifest } from './manifest';
import { type Heap, watchMemory } from './memory-watch';
import { jsonCopy, realm, withPlatformGlobals } from './platform-realm';
import type { PlatformFetch } from './platform-fetch';
import { createProcessPool } from './process-pool';

export interface FunctionRunnerOptions {
  readonly bundle: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
  /** Which invocations find another process. */
  readonly random: () => number;
  readonly fetch: () => PlatformFetch;
  readonly runtimeOf: (invocation: Invocation) => object;
  /** What functions allocate from. */
  readonly heap: Heap;
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
  random,
  fetch,
  runtimeOf,
  heap,
}: FunctionRunnerOptions): FunctionRunner {
  const running = new Set<Invocation>();
  const processes = createProcessPool(bundle, random);
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
      const isOutOfMemory = watchMemory(manifest.memoryMB, heap);
      const checkMemory = () => {
        if (isOutOfMemory()) invocation.end({ kind: 'crashed', why: 'out of memory' });
      };
      const globals = {
        invocation,
        now: () => Math.floor(clock.now()),
        __forge_runtime__: runtimeOf(invocation),
        __forge_fetch__: (meta: unknown, path: string, init?: RequestInit) => {
          checkMemory();
          return platformFetch(invocation, meta, path, init);
        },
      };
      void withPlatformGlobals(globals, () =>
        call(invocation, () => {
          const handler = processes.load(declared.file)[declared.exportName];
          if (typeof handler !== 'function')
            throw new realm.Error(`The bundle does not export '${declared.exportName}'.`);
          return (handler as (...args: unknown[]) => unknown)(...args.map(jsonCopy));
        }),
      );
      const outcome = await invocation.outcome;
      running.delete(invocation);
      processes.ended(outcome.kind === 'crashed' || outcome.kind === 'timed-out');
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
