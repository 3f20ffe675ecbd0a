import type { EditProgress } from './edit-progress';
import type { Wait } from './stored-wait';

/** Of the five bulk tasks that a whole site can have at a time, Runway leaves three to others. */
const MAX_TASKS = 2;

/** A request that may be made next, and from when (epoch milliseconds; 0: at once). */
type Next = { readonly from: number; readonly rank: number } & (
  | { readonly kind: 'bulk'; readonly group: number }
  | { readonly kind: 'task'; readonly flight: EditProgress['flying'][number] }
  | { readonly kind: 'single'; readonly group: EditProgress['groups'][number] }
);

/**
 * A limit that Jira sets for one kind of request holds back that kind alone: tasks are looked at while single edits wait, and
 * single edits are made while a task cannot be looked at. Of what can be done now the lowest rank is done first.
 */
export function whatIsNext({ groups, flying, next, paused = {} }: EditProgress): Next[] {
  const group = groups[next];
  const { bulk = 0, single = 0, task = 0 } = paused;
  return [
    ...flying.map((flight): Next =>
      flight.task === null
        ? { kind: 'bulk', from: bulk, rank: 0, group: flight.group }
        : { kind: 'task', from: Math.max(task, flight.askAt), rank: 1, flight },
    ),
    ...(group?.how === 'bulk' && flying.length < MAX_TASKS
      ? [{ kind: 'bulk', from: bulk, rank: 2, group: next } as const]
      : []),
    ...(group?.how === 'single' ? [{ kind: 'single', from: single, rank: 2, group } as const] : []),
  ];
}

/** How long nothing can be done; null where something can. */
export function waitFor(progress: EditProgress, now: number): Wait | null {
  const first = whatIsNext(progress).reduce<number | null>((least, { from }) => Math.min(least ?? from, from), null);
  const until = first ?? progress.uncertainUntil;
  if (until <= now) return null;
  const asked = Object.values(progress.paused ?? {}).includes(until);
  const seconds = Math.ceil((until - now) / 1000);
  return { until, because: asked ? `Jira asks to wait ${seconds} s before the next request.` : '', since: null };
}
