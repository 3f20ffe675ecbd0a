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

export interface TriggersOptions {
  readonly manifest: Manifest;
  readonly site: Site;
  readonly clock: Clock;
  readonly random: () => number;
  readonly faults: FaultPlan;
  /** When each scheduled trigger runs next, by module key. */
  readonly scheduled: Record<string, number>;
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
export function startTriggers({ manifest, site, clock, random, faults, scheduled, run }: TriggersOptions): Triggers {
  const timers = new Map<string, () => void>();
  let pending = 0;
  let stopped = false;

  const schedule = (trigger: Manifest['scheduled'][number]) => {
    const first = clock.now() + random() * trigger.intervalMs;
    // A saved time may lie far off where the clock has been set back: one interval is the longest wait.
    const at = Math.min(clock.now() + trigger.intervalMs, Math.max(clock.now(), (scheduled[trigger.key] ??= first)));
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

  const deliver = (trigger: Manifest['triggers'][number], event: SiteEvent, retries: number, delayMs: number) => {
    pending += 1;
    clock.after(delayMs, async () => {
      if (stopped) return;
      const outcome = await run(trigger, {
        eventType: event.name,
        ...event.body,
        ...(retries === 0 ? {} : { retryContext: { retryCount: retries } }),
      });
      pending -= 1;
      const decision = outcome.kind === 'returned' ? retryDecision(outcome, retries) : null;
      if (decision?.do === 'retry' && retries < MAX_EVENT_RETRIES)
        deliver(trigger, event, retries + 1, decision.afterMs);
    });
  };
  site.onEvent((event) => {
    if (stopped) return;
    for (const trigger of manifest.triggers) {
      if (!trigger.events.includes(event.name)) continue;
      if (trigger.ignoreSelf && event.body['selfGenerated'] === true) continue;
      for (let copies = faults.duplicateEvents ? 2 : 1; copies > 0; copies -= 1)
        deliver(trigger, event, 0, random() * LATEST_EVENT_MS);
    }
  });

  return {
    pending: () => pending,
    stop: () => {
      stopped = true;
      for (const cancel of timers.values()) cancel();
    },
  };
}
