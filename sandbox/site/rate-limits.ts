import type { Clock } from '../clock';
import { jiraErrors, Refusal } from './refusal';

/** Points an hour for all customers of an app in tier 1. Atlassian, "Rate limiting", points-based quota. */
const POINTS_AN_HOUR = 65_000;
/** Requests a second and path template. Atlassian, "Rate limiting", burst limits. */
const BURST: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
/** Writes on one issue: [how many, within how many milliseconds]. */
const PER_ISSUE: readonly (readonly [number, number])[] = [
  [20, 2_000],
  [100, 30_000],
];
const HOUR = 3_600_000;

export interface RateLimits {
  /** Before an operation: refuses with 429 when the burst or the hour is used up. */
  readonly admit: (method: string, template: string) => void;
  /** Headers of the answer to an admitted request: what is left of the second for its path. */
  readonly standing: (method: string, template: string) => Readonly<Record<string, string>>;
  /** After it: a request costs one point, a read one more an object, a write one an object. */
  readonly charge: (write: boolean, objects: number) => void;
  readonly countWrite: (issueId: string) => void;
}

/** What has been used. Times are epoch milliseconds. */
export interface UsedQuota {
  readonly bursts: Map<string, number[]>;
  readonly writes: Map<string, number[]>;
  hour: number;
  points: number;
}

export const unusedQuota = (): UsedQuota => ({ bursts: new Map(), writes: new Map(), hour: 0, points: 0 });

/** The limits of one site. A restarted site starts with full quotas, as it does after an hour. */
export function createRateLimits(clock: Pick<Clock, 'now'>, used: UsedQuota): RateLimits {
  const { bursts, writes } = used;

  return {
    admit(method, template) {
      const now = clock.now();
      const thisHour = Math.floor(now / HOUR);
      if (thisHour !== used.hour) {
        used.hour = thisHour;
        used.points = 0;
      }
      if (used.points >= POINTS_AN_HOUR)
        throw throttled('jira-quota-global-based', (thisHour + 1) * HOUR - now, POINTS_AN_HOUR);
      const limit = BURST[method] ?? 50;
      const recent = within(bursts, `${method} ${template}`, now, 1_000);
      if (recent.length >= limit) throw throttled('jira-burst-based', (recent[0] ?? now) + 1_000 - now, limit);
      recent.push(now);
    },
    standing(method, template) {
      const now = clock.now();
      const limit = BURST[method] ?? 50;
      const recent = within(bursts, `${method} ${template}`, now, 1_000);
      const left = Math.max(0, limit - recent.length);
      return {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(left),
        'X-RateLimit-Reset': new Date((recent[0] ?? now) + 1_000).toISOString(),
        // Below a fifth of the limit. Atlassian, "Rate limiting".
        ...(left * 5 < limit ? { 'X-RateLimit-NearLimit': 'true' } : {}),
      };
    },
    charge(write, objects) {
      used.points += write ? Math.max(1, objects) : 1 + objects;
    },
    countWrite(issueId) {
      const now = clock.now();
      const recent = within(writes, issueId, now, 30_000);
      for (const [limit, span] of PER_ISSUE) {
        const inSpan = recent.filter((at) => at > now - span);
        if (inSpan.length >= limit) throw throttled('jira-per-issue-on-write', (inSpan[0] ?? now) + span - now, limit);
      }
      recent.push(now);
    },
  };
}

function within(times: Map<string, number[]>, key: string, now: number, span: number): number[] {
  const recent = (times.get(key) ?? []).filter((at) => at > now - span);
  times.set(key, recent);
  return recent;
}

function throttled(reason: string, waitMs: number, limit: number): Refusal {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new Refusal(429, jiraErrors(['Rate limit exceeded.']), {
    'Retry-After': String(seconds),
    'RateLimit-Reason': reason,
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
  });
}
