import type { KeptHistory, StoredAmounts, StoredSprint } from './stored-sprint';
import { flagsOf } from './stored-sprint';
import type { ItemHistory, Sprint } from './sprint';
import { spanOf } from './judge-item';
import { rounded, type SprintLedger } from './sprint-ledger';

/** Points of a stored line at most: a chart of 600 pixels shows no more. */
const MOST_POINTS = 120;

/** Everything of a stored sprint that follows from its ledger. */
export type Summary = Pick<
  StoredSprint,
  | 'now'
  | 'atClose'
  | 'changedSinceClose'
  | 'line'
  | 'completeLine'
  | 'issues'
  | 'fromTemplate'
  | 'tasks'
  | 'taskPoints'
  | 'carriedIn'
  | 'carriedMost'
>;

/**
 * The numbers of a sprint as they are kept. Those of the first look after the close stay for good, and each issue's part in them;
 * a reopened sprint has none again.
 */
export function summarise(
  sprint: Sprint,
  items: readonly ItemHistory[],
  ledger: SprintLedger,
  {
    before,
    kept,
    estimates,
    template,
    now,
  }: {
    readonly before: StoredAmounts | null;
    /** How issues counted at the close, as stored before. */
    readonly kept: readonly KeptHistory[];
    readonly estimates: boolean;
    /** Issues that an import made. */
    readonly template: ReadonlySet<string>;
    readonly now: number;
  },
): { readonly summary: Summary; readonly flags: ReadonlyMap<string, string | null> } {
  const { issues, line, ...amounts } = ledger;
  const isClosed = sprint.state === 'closed';
  const isFirst = isClosed && before === null;
  const old = new Map(kept.map(({ id, atClose }) => [id, atClose]));
  const flags = new Map(
    issues.map((item) => [
      item.id,
      !isClosed ? null : isFirst ? flagsOf(item) : (old.get(item.id) ?? flagsOf(NOTHING)),
    ]),
  );
  const inIt = issues.filter((item) => item.committed || item.added);
  const tasks = new Set(items.filter(({ isSubtask }) => !isSubtask).map(({ id }) => id));
  const present = inIt.filter((item) => !item.removed);
  const own = present.filter(({ id }) => tasks.has(id));
  const earlier = new Map(items.map((item) => [item.id, item.earlier]));
  const carried = inIt.filter(({ id, committed }) => committed && (earlier.get(id) ?? 0) > 0);
  return {
    summary: {
      now: amounts,
      atClose: isClosed ? (before ?? amounts) : null,
      changedSinceClose: isClosed ? issues.filter((item) => flags.get(item.id) !== flagsOf(item)).length : 0,
      line: thinned(line).map(({ at, remaining, scope }) => [
        ...([at, remaining.items, remaining.points, scope.items, scope.points] as const),
      ]),
      completeLine: thinned(completeLine(sprint, items, ledger, estimates, now)),
      issues: present.length,
      fromTemplate: present.filter(({ id }) => template.has(id)).length,
      tasks: own.length,
      taskPoints: estimates ? rounded(own.reduce((sum, { lastEstimate }) => sum + (lastEstimate ?? 0), 0)) : null,
      carriedIn: carried.length,
      carriedMost: Math.max(0, ...carried.map(({ id }) => earlier.get(id) ?? 0)),
    },
    flags,
  };
}

const NOTHING = {
  committed: false,
  added: false,
  removed: false,
  completed: false,
  carriedOver: false,
  completedOutside: false,
};

/**
 * How many items were complete by Runway's rule. What made an item complete besides its status has no history in Jira: it counts
 * from the moment on at which it was done, if it is complete now.
 */
function completeLine(
  sprint: Sprint,
  items: readonly ItemHistory[],
  { issues }: SprintLedger,
  estimates: boolean,
  now: number,
): [number, number, ...number[]][] {
  const span = spanOf(sprint, now);
  if (span === null) return [];
  const complete = new Map(
    issues.filter((item) => item.complete).map(({ id, lastEstimate }) => [id, lastEstimate ?? 0]),
  );
  const moments = items
    .filter(({ id }) => complete.has(id))
    .map((item): [number, number] => [
      Math.max(span.start, item.done.findLast(({ at, value }) => value && at <= span.end)?.at ?? span.start),
      complete.get(item.id) ?? 0,
    ])
    .sort(([a], [b]) => a - b);
  const point = (at: number, count: number, points: number): [number, number, ...number[]] =>
    estimates ? [at, count, rounded(points)] : [at, count];
  let sum = 0;
  const line = [
    point(span.start, 0, 0),
    ...moments.map(([at, points], index) => point(at, index + 1, (sum += points))),
  ];
  if (line.at(-1)?.[0] !== span.end) line.push(point(span.end, moments.length, sum));
  return line;
}

/** Every so many of a long line, always with its first and last point. */
function thinned<T>(line: readonly T[]): T[] {
  if (line.length <= MOST_POINTS) return [...line];
  const step = Math.ceil(line.length / MOST_POINTS);
  return line.filter((_, index) => index % step === 0 || index === line.length - 1);
}
