import type { SprintFigures } from '../../../../../src/contract/sprints';

export type ChartKind = 'burndown' | 'burn-up';
export type ChartUnit = 'items' | 'points';
export type LineName = 'left' | 'scope' | 'guide' | 'complete';
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
