import type { Clock } from '../clock';
import type { Site, SiteEvent } from '../site/site';
import type { FaultPlan } from './fault-plan';
import type { Outcome } from './invocation';
import type { Manifest } from './manifest';
import { retryDecision } from './retry-decision';

/** "Up to 3 minutes late, unordered." */
const LATEST_EVENT_MS = 180_000;
/** "At most 4 retries, only by returning InvocationError." */
const MAX_EVENT_RETRIES = 4;

/** A product event on its way to a trigger. */
export interface PendingDelivery {
  readonly trigger: string;
  readonly event: SiteEvent;
  readonly retries: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

export interface TriggersOptions {
  readonly manifest: Manifest;
  readonly site: Site;
  readonly clock: Clock;
  readonly random: () => number;
  readonly faults: FaultPlan;
  /** When each scheduled trigger runs next, by module key. */
  readonly scheduled: Record<string, number>;
  /** What is on its way; the triggers write into it. */
  readonly pending?: PendingDelivery[];
  /** Runs a function; never rejects. */
  readonly run: (module: { readonly key: string; readonly functionKey: string }, request: object) => Promise<Outcome>;
}

export interface Triggers {
  /** Product events that have not been delivered yet. */
  readonly pending: () => number;
  /** Ends the schedule. */
  readonly stop: () => void;
}

/** Runs the manifest's scheduled triggers by the clock, and hands product events to its `trigger` modules. */
export function startTriggers({
  manifest,
  site,
  clock,
  random,
  faults,
  scheduled,
  pending = [],
  run,
}: TriggersOptions): Triggers {
  const timers = new Map<string, () => void>();
  let delivering = 0;
  let stopped = false;

  const schedule = (trigger: Manifest['scheduled'][number]) => {
    scheduled[trigger.key] ??= clock.now() + random() * trigger.intervalMs;
    // A saved time may lie far off where the clock has been set back: one interval is the longest wait.
    const at = Math.min(clock.now() + trigger.intervalMs, Math.max(clock.now(), scheduled[trigger.key] ?? 0));
    const fire = () => {
      scheduled[trigger.key] = at + trigger.intervalMs;
      schedule(trigger);
      // Not retried when it fails; and it can run twice.
      for (let times = faults.duplicateEvents ? 2 : 1; times > 0; times -= 1) {
        void run(trigger, {
          context: { cloudId: site.state.cloudId, moduleKey: trigger.key },
          contextToken: 'sandbox',
        });
      }
    };
    timers.set(trigger.key, clock.after(at - clock.now(), fire));
  };
  manifest.scheduled.forEach(schedule);

  const send = (delivery: PendingDelivery) => {
    pending.push(delivery);
    follow(delivery);
  };
  const follow = (delivery: PendingDelivery) => {
    const { event, retries, dueAt } = delivery;
    const trigger = manifest.triggers.find(({ key }) => key === delivery.trigger);
    clock.after(dueAt - clock.now(), async () => {
      if (stopped) return;
      pending.splice(pending.indexOf(delivery), 1);
      if (trigger === undefined) return;
      delivering += 1;
      const outcome = await run(trigger, {
        eventType: event.name,
        ...event.body,
        ...(retries === 0 ? {} : { retryContext: { retryCount: retries } }),
      });
      delivering -= 1;
      const decision = outcome.kind === 'returned' ? retryDecision(outcome, retries) : null;
      if (decision?.do === 'retry' && retries < MAX_EVENT_RETRIES)
        send({ ...delivery, retries: retries + 1, dueAt: clock.now() + decision.afterMs });
    });
  };
  pending.forEach(follow);
  site.onEvent((event) => {
    if (stopped) return;
    for (const trigger of manifest.triggers) {
      if (!trigger.events.includes(event.name)) continue;
      if (trigger.ignoreSelf && event.body['selfGenerated'] === true) continue;
      for (let copies = faults.duplicateEvents ? 2 : 1; copies > 0; copies -= 1)
        send({ trigger: trigger.key, event, retries: 0, dueAt: clock.now() + random() * LATEST_EVENT_MS });
    }
  });

  return {
    pending: () => pending.length + delivering,
    stop: () => {
      stopped = true;
      for (const cancel of timers.values()) cancel();
    },
  };
}
