import { playBack, type Seen } from './play-back';
import type { Rest } from './rest';

interface Sprint {
  readonly id: number;
  readonly state: string;
  readonly startDate?: string;
  readonly completeDate?: string;
  readonly originBoardId: number;
}
type Flag = 'committed' | 'added' | 'removed' | 'completed' | 'carriedOver' | 'completedOutside';
const FLAGS: readonly Flag[] = ['committed', 'added', 'removed', 'completed', 'carriedOver', 'completedOutside'];
type Row = Record<Flag, boolean> & {
  readonly key: string;
  readonly deleted?: true;
  readonly firstEstimate: number | null;
  readonly lastEstimate: number | null;
};

/**
 * The numbers of a sprint by the rules of docs/sprints.md, in another way than the app's: the history of the whole project is
 * played back, change by change, and the record of each issue is walked through once. Nothing of `src` is used.
 */
export async function recompute({ ask }: Rest, id: number, now: number, cuts: readonly Cut[] = []): Promise<unknown> {
  const sprint = await ask<Sprint>('GET', `/rest/agile/1.0/sprint/${id}`);
  const there = await playBack(ask, sprint);
  const deleted = new Set(cuts.flatMap(({ before }) => [...before.keys()].filter((issue) => !there.has(issue))));
  const issues = stitched(cuts, there);
  const start = sprint.state === 'future' ? null : Date.parse(sprint.startDate ?? '');
  const isClosed = sprint.state === 'closed';
  const end = isClosed ? Date.parse(sprint.completeDate ?? '') : now;
  const rows = new Map<string, Row>();
  for (const [issue, { key, seen }] of issues)
    if (seen.some(({ inside }) => inside))
      rows.set(issue, {
        ...rowOf(key, seen, start, end, isClosed),
        ...(deleted.has(issue) ? { deleted: true as const } : {}),
      });

  const sum = (flag: Flag) => {
    const some = [...rows.values()].filter((row) => row[flag]);
    const estimate = flag === 'committed' || flag === 'added' ? 'firstEstimate' : 'lastEstimate';
    return { items: some.length, points: some.reduce((points, row) => points + (row[estimate] ?? 0), 0) };
  };
  const drawn = [...rows].filter(([, row]) => row.added || !row.completedOutside).map(([issue]) => issue);
  return {
    state: sprint.state,
    ...Object.fromEntries(FLAGS.map((flag) => [flag, sum(flag)])),
    issues: [...rows.values()],
    line:
      start === null
        ? []
        : lineOf(
            drawn.map((issue) => issues.get(issue)?.seen ?? []),
            start,
            end,
            isClosed,
          ),
  };
}

type Played = Awaited<ReturnType<typeof playBack>>;
/** What all issues had been right before some were deleted, and when the app found them gone. */
export interface Cut {
  readonly at: number;
  readonly found: number;
  readonly before: Played;
}

/** Up to each deletion what was seen before it: what is deleted, and what was below it, Jira no longer tells. */
function stitched(cuts: readonly Cut[], there: Played): Played {
  const ids = new Set([...cuts.flatMap(({ before }) => [...before.keys()]), ...there.keys()]);
  const pieces = [...cuts, { at: Infinity, found: Infinity, before: there }];
  return new Map(
    [...ids]
      .sort((a, b) => Number(a) - Number(b))
      .map((issue) => {
        const seen: Seen[] = [];
        let key = '';
        let from = -Infinity;
        let gone = -Infinity;
        for (const { at, found, before } of pieces) {
          const own = before.get(issue);
          if (own !== undefined) key = own.key;
          seen.push(...(own?.seen.filter((one) => one.at > from && one.at <= at) ?? []));
          const last = seen[seen.length - 1];
          if (own === undefined && last?.inside === true) seen.push({ ...last, at: gone, inside: false });
          from = at;
          gone = found;
        }
        return [issue, { key, seen }] as const;
      }),
  );
}

function rowOf(key: string, seen: readonly Seen[], start: number | null, end: number, isClosed: boolean): Row {
  const row = { key, firstEstimate: null as number | null, lastEstimate: null as number | null };
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, false])) as Record<Flag, boolean>;
  const nothing: Seen = { at: -Infinity, inside: false, done: false, points: seen[0]?.points ?? null };
  let atStart = nothing;
  let current = nothing;
  let beforeEnd = nothing;
  let left: number | null = null;
  let entered: number | null = null;
  let finished: number | null = null;
  let crossed = false;
  for (const one of seen) {
    if (one.at > end) break;
    if (current.inside && !one.inside) left = one.at;
    if (start !== null && one.at > start) {
      if (one.inside && !current.inside) entered ??= one.at;
      if (current !== nothing && one.done !== current.done) {
        crossed = true;
        if (one.done) finished = one.at;
      }
    }
    current = one;
    if (start !== null && one.at <= start) atStart = one;
    if (one.at < end) beforeEnd = one;
  }
  const valueAt = (at: number) => ([...seen].reverse().find((one) => one.at <= at) ?? nothing).points;
  const insideAtEnd = current.inside || (isClosed && beforeEnd.inside);
  if (start === null || (!atStart.inside && entered === null))
    return { ...row, ...flags, lastEstimate: valueAt(insideAtEnd || left === null ? end : left) };
  flags.added = !atStart.inside;
  flags.removed = !insideAtEnd;
  flags.completedOutside = insideAtEnd && atStart.done && !crossed;
  flags.committed = atStart.inside && !flags.completedOutside;
  flags.completed = insideAtEnd && current.done && !flags.completedOutside;
  flags.carriedOver = isClosed && insideAtEnd && !current.done;
  const lastAt = flags.removed ? left : flags.completed ? finished : null;
  return {
    ...row,
    ...flags,
    firstEstimate: valueAt(atStart.inside ? start : (entered ?? start)),
    lastEstimate: valueAt(lastAt ?? end),
  };
}

/** At the start, at each moment with a change, and at the end: everything is summed up again at each. */
function lineOf(all: readonly (readonly Seen[])[], start: number, end: number, isClosed: boolean): unknown[] {
  const moments = [...new Set([start, ...all.flat().map(({ at }) => at), end])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  const line: { at: string; remaining: object; scope: object }[] = [];
  for (const at of moments) {
    const remaining = { items: 0, points: 0 };
    const scope = { items: 0, points: 0 };
    for (const seen of all) {
      const now = [...seen].reverse().find((one) => one.at <= at);
      const before = [...seen].reverse().find((one) => one.at < at);
      const inside = now?.inside === true || (at === end && isClosed && before?.inside === true);
      if (now === undefined || !inside) continue;
      for (const total of now.done ? [scope] : [scope, remaining]) {
        total.items += 1;
        total.points += now.points ?? 0;
      }
    }
    const last = line[line.length - 1];
    const isSame = JSON.stringify([last?.remaining, last?.scope]) === JSON.stringify([remaining, scope]);
    if (at === start || at === end || !isSame) line.push({ at: new Date(at).toISOString(), remaining, scope });
  }
  return line;
}
