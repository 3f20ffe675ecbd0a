import type { SprintFigures } from '../../../../../src/contract/sprints';

export type ChartKind = 'burndown' | 'burn-up';
export type ChartUnit = 'items' | 'points';
/** In the order in which they are listed. */
export const LINE_NAMES = ['left', 'scope', 'guide', 'complete'] as const;
export type LineName = (typeof LINE_NAMES)[number];
type Point = readonly [at: number, value: number];

/**
 * The lines of a sprint's chart. In a burndown they fall: what is not done in Jira, what is not complete by Runway's rule, an even
 * pace. In a burn-up they rise: what is done, what is complete, an even pace. The scope is a line of both.
 */
export function sprintLines(
  { line, completeLine, guide }: Pick<SprintFigures, 'line' | 'completeLine' | 'guide'>,
  kind: ChartKind,
  unit: ChartUnit,
): Readonly<Record<LineName, readonly Point[]>> {
  const [left, scope] = unit === 'items' ? ([1, 3] as const) : ([2, 4] as const);
  const inScope = line.map((point): Point => [point[0], point[scope] ?? 0]);
  const notDone = line.map((point): Point => [point[0], point[left] ?? 0]);
  const complete = completeLine.map(([at, items, points]): Point => [at, (unit === 'items' ? items : points) ?? 0]);
  // The even pace is kept in items: in points it falls by the same parts of what was left at the start.
  const first = line[0];
  const share = unit === 'items' || first === undefined || first[1] === 0 ? 1 : (first[2] ?? 0) / first[1];
  const even = guide.map(([at, items]): Point => [at, items * share]);
  const total = even[0]?.[1] ?? 0;
  if (kind === 'burn-up')
    return {
      left: notDone.map(([at, value]): Point => [at, valueAt(inScope, at) - value]),
      scope: inScope,
      guide: even.map(([at, value]): Point => [at, total - value]),
      complete,
    };
  const moments = [...new Set([...inScope, ...complete].map(([at]) => at))].sort((a, b) => a - b);
  return {
    left: notDone,
    scope: inScope,
    guide: even,
    complete:
      complete.length === 0 ? [] : moments.map((at): Point => [at, valueAt(inScope, at) - valueAt(complete, at)]),
  };
}

/** The value from the last point that is not later. */
const valueAt = (points: readonly Point[], at: number): number => points.findLast((point) => point[0] <= at)?.[1] ?? 0;

/** What the lines of a chart say at one moment; null: that line is not drawn there. */
export interface ChartRow extends Readonly<Record<LineName, number | null>> {
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * The table behind a chart: a row at each moment at which a drawn line changes, up to the last that was read. The even pace is
 * rounded to a tenth; beyond that it is a line between two days.
 */
export function chartRows(
  figures: Pick<SprintFigures, 'line' | 'completeLine' | 'guide'>,
  kind: ChartKind,
  unit: ChartUnit,
): readonly ChartRow[] {
  const { left, scope, guide, complete } = sprintLines(figures, kind, unit);
  const moments = [...new Set([...left, ...complete].map(([at]) => at))].sort((a, b) => a - b);
  return moments.map((at) => ({
    at,
    left: valueAt(left, at),
    scope: valueAt(scope, at),
    guide: guide.length === 0 ? null : Math.round(between(guide, at) * 10) / 10,
    complete: complete.length === 0 ? null : valueAt(complete, at),
  }));
}

/** On a straight line from point to point. */
function between(points: readonly Point[], at: number): number {
  const next = points.findIndex(([moment]) => moment >= at);
  const [after, before] = [points[next], points[next - 1]];
  if (after === undefined) return points.at(-1)?.[1] ?? 0;
  if (before === undefined) return after[1];
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
}
