import type { Clock } from '../clock';
import { deliveredEvent, RETENTION_MS } from './delivered-event';
import type { FaultPlan } from './fault-plan';
import type { Outcome } from './invocation';
import type { Manifest } from './manifest';
import {
  jobRequest,
  LONG_CONSUMER_SECONDS,
  MAX_CHAIN,
  MAX_EVENTS_A_MINUTE,
  MAX_EVENTS_A_PUSH,
  MAX_LONG_EVENT_BYTES,
  MAX_PUSH_BYTES,
  publishRequest,
  type PublishRequest,
} from './publish-request';
import type { QueuedEvent, QueueState } from './queue-state';
import { retryDecision } from './retry-decision';
import { seededUuid } from './seeded-uuid';

/** How long an event is under way at least and at most; what is pushed first need not arrive first. */
const DELIVERY_MS = [40, 1_200] as const;

export interface QueueAnswer {
  readonly status: number;
  readonly body: object | null;
}

/** What a queue remembers besides its events. */
export interface QueueMemory {
  /** When events were accepted within the last minute, oldest first; epoch milliseconds. */
  readonly recent: number[];
  delivered: number;
}

export const newQueueMemory = (): QueueMemory => ({ recent: [], delivered: 0 });

export interface QueueOptions {
  readonly state: QueueState;
  readonly memory?: QueueMemory;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly random: () => number;
  readonly faults: FaultPlan;
  /** Runs the consumer's function; never rejects. */
  readonly deliver: (consumer: Manifest['consumers'][number], event: object, chain: number) => Promise<Outcome>;
}

export interface Queue {
  readonly publish: (body: unknown, chain: number) => QueueAnswer;
  readonly stats: (body: unknown) => QueueAnswer;
  readonly cancel: (body: unknown) => QueueAnswer;
  readonly idle: () => boolean;
  readonly delivered: () => number;
}

/** Async events: at least once, in no order, each at most 24 hours. */
export function createQueue({
  state,
  memory = newQueueMemory(),
  manifest,
  clock,
  random,
  faults,
  deliver,
}: QueueOptions): Queue {
  const running = new Map<string, number>();
  const blocked: QueuedEvent[] = [];
  const { recent } = memory;

  const schedule = (event: QueuedEvent) => void clock.after(event.dueAt - clock.now(), () => attempt(event));
  const travel = () => DELIVERY_MS[0] + random() * (DELIVERY_MS[1] - DELIVERY_MS[0]);

  const attempt = async (event: QueuedEvent) => {
    const consumer = manifest.consumers.find(({ queue }) => queue === event.queueName);
    if (!state.events.includes(event) || consumer === undefined) return;
    const slot = event.concurrency === null ? null : `${event.queueName}\0${event.concurrency.key}`;
    if (slot !== null && (running.get(slot) ?? 0) >= (event.concurrency?.limit ?? 1)) {
      blocked.push(event);
      return;
    }
    if (slot !== null) running.set(slot, (running.get(slot) ?? 0) + 1);
    memory.delivered += 1;
    const outcome = await deliver(consumer, deliveredEvent(event, clock.now()), event.chain);
    if (slot !== null) running.set(slot, (running.get(slot) ?? 1) - 1);
    settle(event, outcome);
    // Those that waited for a place go in any order.
    while (blocked.length > 0) blocked.splice(Math.floor(random() * blocked.length), 1).forEach(reschedule);
  };
  const reschedule = (event: QueuedEvent) => {
    event.dueAt = clock.now() + travel();
    schedule(event);
  };

  const settle = (event: QueuedEvent, outcome: Outcome) => {
    const decision = retryDecision(outcome, event.retryCount);
    const job = state.jobs[event.jobId];
    const over = decision.do === 'done' || clock.now() + decision.afterMs - event.publishedAt > RETENTION_MS;
    if (over) {
      state.events.splice(state.events.indexOf(event), 1);
      if (job) {
        job.inProgress -= 1;
        job[decision.do === 'done' && decision.success ? 'success' : 'failed'] += 1;
      }
      return;
    }
    event.retryCount += 1;
    event.retryReason = decision.reason;
    event.retryData = decision.data;
    event.dueAt = clock.now() + decision.afterMs + travel();
    schedule(event);
  };

  const accept = (request: PublishRequest, chain: number) => {
    const job = (state.jobs[request.jobId] ??= { queueName: request.queueName, success: 0, failed: 0, inProgress: 0 });
    for (const { body, delayInSeconds = 0, concurrency } of request.payload) {
      recent.push(clock.now());
      if (faults.dropEvent()) continue;
      const event = (eventId: string): QueuedEvent => ({
        eventId,
        jobId: request.jobId,
        queueName: request.queueName,
        body,
        concurrency: concurrency ?? null,
        publishedAt: clock.now(),
        chain,
        dueAt: clock.now() + delayInSeconds * 1000 + travel(),
        retryCount: 0,
        retryReason: null,
        retryData: undefined,
      });
      const first = event(seededUuid(random));
      for (const copy of faults.duplicateEvents ? [first, event(first.eventId)] : [first]) {
        state.events.push(copy);
        job.inProgress += 1;
        schedule(copy);
      }
    }
  };

  // What was under way when the state was saved is delivered again: whether it had been done is not known.
  for (const event of state.events) schedule(event);

  return {
    publish(body, chain) {
      const read = publishRequest.safeParse(body);
      if (!read.success)
        return refusal(400, read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
      const request = read.data;
      const consumer = manifest.consumers.find(({ queue }) => queue === request.queueName);
      if (consumer === undefined)
        return refusal(404, `The manifest declares no consumer of the queue '${request.queueName}'.`);
      if (request.payload.length > MAX_EVENTS_A_PUSH)
        return refusal(413, `This push contains more than the ${MAX_EVENTS_A_PUSH} events allowed.`);
      if (sizeOf(request.payload) > MAX_PUSH_BYTES)
        return refusal(413, `The maximum payload size is ${MAX_PUSH_BYTES / 1024} KB.`);
      const long = (manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? 0) > LONG_CONSUMER_SECONDS;
      if (long && request.payload.some((event) => sizeOf(event) > MAX_LONG_EVENT_BYTES)) {
        return refusal(
          413,
          `An event for a consumer that may run longer than ${LONG_CONSUMER_SECONDS} s has at most ${MAX_LONG_EVENT_BYTES / 1024} KB.`,
        );
      }
      while (recent[0] !== undefined && recent[0] <= clock.now() - 60_000) recent.shift();
      if (recent.length + request.payload.length > MAX_EVENTS_A_MINUTE)
        return refusal(429, 'Too many events in a minute.');
      if (chain + 1 > MAX_CHAIN) return refusal(405, 'The limit on cyclic invocation has been reached.');
      accept(request, chain + 1);
      return { status: 201, body: {} };
    },
    stats(body) {
      const job = jobOf(body, state);
      return job === null
        ? refusal(404, 'There is no such job.')
        : { status: 200, body: { success: job.success, inProgress: job.inProgress, failed: job.failed } };
    },
    cancel(body) {
      const job = jobOf(body, state);
      if (job === null) return refusal(404, 'There is no such job.');
      const { jobId } = jobRequest.parse(body);
      for (const event of state.events.filter((one) => one.jobId === jobId))
        state.events.splice(state.events.indexOf(event), 1);
      job.inProgress = 0;
      return { status: 204, body: null };
    },
    idle: () => state.events.length === 0,
    delivered: () => memory.delivered,
  };
}

function jobOf(body: unknown, state: QueueState) {
  const read = jobRequest.safeParse(body);
  const job = read.success ? state.jobs[read.data.jobId] : undefined;
  return job !== undefined && read.success && job.queueName === read.data.queueName ? job : null;
}

const refusal = (status: number, message: string): QueueAnswer => ({
  status,
  body: { message, errorMessage: message },
});
const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
