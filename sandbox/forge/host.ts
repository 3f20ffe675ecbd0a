import { z } from 'zod';
import { type ExportCall, exportArguments } from './export-call';
import { type Clock, simulatedClock } from '../clock';
import type { Site } from '../site/site';
import { drive } from './drive';
import { createFaultPlan } from './fault-plan';
import type { Fault } from './faults';
import { createFunctionRunner } from './function-runner';
import { type HostMemory, newHostMemory } from './host-memory';
import { emptyHostState, type HostState } from './host-state';
import { createInstallation } from './installation';
import type { Outcome, Principal } from './invocation';
import type { Manifest } from './manifest';
import { type Heap, processHeap } from './memory-watch';
import { createPlatformFetch, type PlatformFetch } from './platform-fetch';
import { createProductProxy } from './product-proxy';
import { createQueue } from './queue';
import { answerOf, principalOf, RESOLVER_TIMEOUT_MS, resolverArguments } from './resolver-call';
import { seededRandom } from './seeded-random';
import { seededUuid } from './seeded-uuid';
import { createStorage } from './storage/storage';
import { startTriggers } from './triggers';

/** A resolver call as a panel makes it: everything here but `accountId`, which is the session's, passed through the browser. */
export interface ResolverCall {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly moduleKey: string;
  readonly extension: unknown;
  readonly accountId: string;
}

/** One installation of the built app on one site. */
export interface Host {
  /**
   * Under a simulated clock the caller moves it until the answer is there (see `drive`), unless the host has `instantCalls`.
   * @throws InvocationFailed where the function failed, was ended, or the call breaks a limit of the platform
   */
  invoke(call: ResolverCall): Promise<unknown>;
  /**
   * Exports a macro of a document, as the exporter of that type does.
   * @throws InvocationFailed likewise
   */
  exportMacro(call: ExportCall): Promise<unknown>;
  /** No queued event, no running function. */
  idle(): boolean;
  /** When the app last did something other than look, on schedule, for something to do; epoch milliseconds. */
  lastActivity(): number;
  /** "<METHOD path template>": how many product requests the app has made. */
  readonly requests: Readonly<Record<string, number>>;
  /** The same, one by one in the order in which they came: `--fault` counts them so, from 1. */
  readonly requestLog: readonly string[];
  /** Requests that the app has made of its storage. */
  readonly storageRequests: number;
  /** Async events delivered. */
  readonly events: number;
  /** What functions ended with that did not return, newest last, in words. */
  readonly failures: readonly string[];
  /** Plain data: `JSON.stringify(host.state)` saves an installation, `createHost({ state })` goes on with it. */
  readonly state: HostState;
  /** What it remembers besides. Together with the state it is all of the host, as long as no function runs. */
  readonly memory: HostMemory;
  /** No function is running, so that a checkpoint can be taken. */
  resting(): boolean;
  /** Ends the schedule. What is running runs on. */
  close(): void;
}

export interface HostOptions {
  /** Directory with `index.cjs`, as `bundleApp` makes it. */
  readonly bundle: string;
  readonly manifest: Manifest;
  readonly site: Site;
  readonly clock: Clock;
  readonly state?: HostState;
  /** When a new installation was deployed, epoch milliseconds; without it now. */
  readonly deployedAt?: number;
  /** What a host that goes on remembers; without it the host has just started. */
  readonly memory?: HostMemory;
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  /**
   * A resolver call takes none of the clock's time: it runs on a time line of its own, on which its requests, timers and
   * time limit follow each other as they would, and the clock that the app reads stays where it is. For a site whose clock
   * moves only when a client asks for it: a panel would wait forever otherwise.
   */
  readonly instantCalls?: boolean;
  /** What functions allocate from; without it this process's heap. */
  readonly heap?: Heap;
}

/** Time limits where the manifest sets none ("Invocation limits"). */
const DEFAULT_TIMEOUT_SECONDS = { consumer: 55, scheduled: 55, event: 25 } as const;

/** An index of a custom entity is built after a deployment. How long that takes is documented nowhere. */
export const INDEXES_BUILT_MS = 120_000;

/** What a scheduled trigger has to answer. */
const hasStatus = z.looseObject({ statusCode: z.number().int() });

function wordsOf(outcome: Exclude<Outcome, { readonly kind: 'returned' }>): string {
  if (outcome.kind === 'threw') return `threw: ${outcome.message}`;
  return outcome.kind === 'crashed' && outcome.why !== undefined ? `crashed: ${outcome.why}` : outcome.kind;
}

/** Installs the built app on a site. */
export function createHost({
  bundle,
  manifest,
  site,
  clock,
  deployedAt = clock.now(),
  state = emptyHostState(deployedAt),
  memory = newHostMemory(clock.now()),
  faults = [],
  seed = 1,
  instantCalls = false,
  heap = processHeap,
}: HostOptions): Promise<Host> {
  const { requests, failures } = memory;
  const log: string[] = [];
  const stream = (label: string) => seededRandom(seed, label, memory.streams);
  const ids = stream('invocation');
  const plan = createFaultPlan(faults, stream('fault'), memory.played);
  const installation = createInstallation(manifest, site.state);

  let platformFetch: PlatformFetch | null = null;
  const runner = createFunctionRunner({
    bundle,
    manifest,
    clock,
    random: stream('process'),
    runtimeOf: installation.runtimeOf,
    heap,
    fetch: () => {
      if (platformFetch === null) throw new Error('The host is not ready.');
      return platformFetch;
    },
  });

  const run = async (
    module: { key: string; functionKey: string },
    principal: Principal | null,
    chain: number,
    timeoutMs: number,
    args: readonly unknown[],
    time: Clock = clock,
  ) => {
    const input = {
      id: seededUuid(ids),
      functionKey: module.functionKey,
      moduleKey: module.key,
      principal,
      chain,
      timeoutMs,
    };
    const outcome = await runner.run(input, args, time);
    if (outcome.kind !== 'returned') failures.push(`${module.functionKey} ${wordsOf(outcome)}`);
    return outcome;
  };
  const background = (
    module: { key: string; functionKey: string },
    kind: keyof typeof DEFAULT_TIMEOUT_SECONDS,
    chain: number,
    request: object,
  ) => {
    const seconds = manifest.functions.get(module.functionKey)?.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS[kind];
    const { installContext, installation: contexts, license } = installation;
    return run(module, null, chain, seconds * 1000, [
      request,
      { installContext, principal: null, installation: contexts, license },
    ]);
  };

  const queue = createQueue({
    state: state.queue,
    memory: memory.queue,
    manifest,
    clock,
    random: stream('queue'),
    faults: plan,
    deliver: async (consumer, event, chain) => {
      const outcome = await background(consumer, 'consumer', chain, event);
      memory.lastActivity = clock.now();
      return outcome;
    },
  });
  platformFetch = createPlatformFetch({
    clock,
    faults: plan,
    product: createProductProxy({ site, manifest, clock, faults: plan, requests, log }),
    queue,
    storage: createStorage(manifest, state.storage, clock, stream('storage'), memory.storage, {
      order: stream('batch-order'),
      indexesReadyAt: (state.deployedAt ?? 0) + INDEXES_BUILT_MS,
      batchesAMinute: plan.batchesAMinute,
    }),
  });
  const triggers = startTriggers({
    manifest,
    site,
    clock,
    random: stream('trigger'),
    faults: plan,
    scheduled: state.scheduled,
    pending: memory.deliveries,
    run: async (module, request) => {
      if ('events' in module) return background(module, 'event', 0, request);
      const outcome = await background(module, 'scheduled', 0, request);
      if (outcome.kind === 'returned' && !hasStatus.safeParse(outcome.value).success)
        failures.push(`${module.functionKey} returned no status, which is recorded as 424`);
      return outcome;
    },
  });

  const host: Host = {
    async invoke(call) {
      const principal = principalOf(call.accountId, site);
      const { functionKey, args } = resolverArguments(call, principal, manifest, installation);
      const module = { key: call.moduleKey, functionKey };
      const start = (time: Clock) => run(module, principal, 0, RESOLVER_TIMEOUT_MS, args, time);
      const outcome = await (instantCalls ? onOwnTimeLine(clock.now(), start) : start(clock));
      memory.lastActivity = clock.now();
      return answerOf(outcome);
    },
    async exportMacro(call) {
      const principal = principalOf(call.accountId, site);
      const { functionKey, args } = exportArguments(call, principal, manifest, installation);
      const module = { key: call.moduleKey, functionKey };
      const start = (time: Clock) => run(module, principal, 0, RESOLVER_TIMEOUT_MS, args, time);
      const outcome = await (instantCalls ? onOwnTimeLine(clock.now(), start) : start(clock));
      memory.lastActivity = clock.now();
      return answerOf(outcome);
    },
    idle: () => queue.idle() && runner.running() === 0 && triggers.pending() === 0,
    lastActivity: () => memory.lastActivity,
    requests,
    requestLog: log,
    get storageRequests() {
      return plan.storageRequests();
    },
    get events() {
      return queue.delivered();
    },
    failures,
    state,
    memory,
    resting: () => runner.running() === 0,
    close: triggers.stop,
  };
  return Promise.resolve(host);
}

function onOwnTimeLine<T>(now: number, start: (time: Clock) => Promise<T>): Promise<T> {
  const time = simulatedClock(now);
  return drive(time, start(time));
}
