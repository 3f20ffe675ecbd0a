import { z } from 'zod';
import { MAX_OVERRIDE_DAYS, WORKSTREAM_STATES } from '../contract/limits';
import type { ExpiredOverride, SprintWorkstream } from '../contract/sprints';
import { dayAfter } from '../values/day-after';
import { daysIn } from './guideline';

const override = z.object({
  sprint: z.number(),
  workstream: z.string(),
  state: z.enum(WORKSTREAM_STATES),
  reason: z.string(),
  /** Account of who set it, and when: epoch milliseconds. */
  by: z.string(),
  at: z.number(),
  /** Its last day, and the first moment after that day in the wave's zone. */
  until: z.string(),
  endsAt: z.number(),
});
export type StateOverride = z.infer<typeof override>;
export const storedOverrides = z.object({ overrides: z.array(override) });

/** Of one wave; the oldest go. Expired ones stay listed. */
const MOST_OVERRIDES = 200;

/** The last moment of a day in a zone, exclusive. @param from epoch milliseconds, not later than that day */
export function endOfDay(day: string, zone: string, from: number): number {
  const { dayOf, nextDay } = daysIn(zone);
  let at = from;
  while (dayOf(at) <= day) at = nextDay(at);
  return at;
}

/** Whether a day may end an override that is set today: today at the earliest, in 14 days at the latest. */
export const mayEnd = (until: string, today: string): boolean =>
  until >= today && until <= dayAfter(today, MAX_OVERRIDE_DAYS);

const isOf = (one: StateOverride, { sprint, workstream }: Pick<StateOverride, 'sprint' | 'workstream'>): boolean =>
  one.sprint === sprint && one.workstream === workstream;

/** A new one takes the place of one that still holds; what has expired stays. Null takes the present one back. */
export function withOverride(
  all: readonly StateOverride[],
  of: Pick<StateOverride, 'sprint' | 'workstream'>,
  next: StateOverride | null,
  now: number,
): StateOverride[] {
  const others = all.filter((one) => !isOf(one, of) || one.endsAt <= now);
  return [...others, ...(next === null ? [] : [next])].slice(-MOST_OVERRIDES);
}

/**
 * The workstreams of a sprint with what a person says of them beside what the rule says, as long as that holds, and the ones that have
 * expired, the latest first.
 * @param now epoch milliseconds
 */
export function overridden(
  sprint: number,
  workstreams: readonly SprintWorkstream[],
  all: readonly StateOverride[],
  now: number,
): { readonly workstreams: readonly SprintWorkstream[]; readonly expired: readonly ExpiredOverride[] } {
  const own = all.filter((one) => one.sprint === sprint);
  return {
    workstreams: workstreams.map((one) => {
      const holds = own.findLast(({ workstream, endsAt }) => workstream === one.slug && endsAt > now);
      if (holds === undefined) return one;
      const { state, reason, by, until } = holds;
      return { ...one, override: { state, reason, by, until } };
    }),
    expired: own
      .filter(({ endsAt }) => endsAt <= now)
      .sort((a, b) => b.endsAt - a.endsAt)
      .map(({ workstream, state, reason, by, until }) => ({
        name: workstreams.find(({ slug }) => slug === workstream)?.name ?? workstream,
        ...{ workstream, state, reason, by, until },
      })),
  };
}
