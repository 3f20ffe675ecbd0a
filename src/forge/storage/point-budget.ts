import kvs from '@forge/kvs';
import { z } from 'zod';

/**
 * What comparing with Jira may cost an installation in an hour: a tenth of the 65,000 points that all customers of an app in
 * the first tier share (Jira's rate limits). What events bring is read all the same; beyond it, waves are compared later,
 * and say so when their facts grow old.
 */
const POINTS_AN_HOUR = 6_500;
const HOUR_MS = 3_600_000;
const KEEP = { value: 2, unit: 'HOURS' } as const;

const keyOf = (now: number): string => `points:${Math.floor(now / HOUR_MS)}`;
const spent = z.object({ points: z.number() });

export async function pointsLeft(): Promise<number> {
  const read = spent.safeParse(await kvs.get<unknown>(keyOf(Date.now())));
  return POINTS_AN_HOUR - (read.success ? read.data.points : 0);
}

/** Two at the same moment may count as one: it is a brake, not an account. Small change is not worth a write. */
export async function spendPoints(points: number): Promise<void> {
  if (points < WORTH_COUNTING) return;
  const left = await pointsLeft();
  await kvs.set(keyOf(Date.now()), { points: POINTS_AN_HOUR - left + points }, { ttl: KEEP });
}

const WORTH_COUNTING = 20;
