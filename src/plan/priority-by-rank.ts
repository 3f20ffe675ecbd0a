import type { Priority } from '../template/template';

/**
 * Which of a project's priorities a template's priority becomes. Priorities have an order and nothing else in common: their names
 * are translated, changed and added to. `medium` is the priority in the middle (of an even number, the lower of the two in the
 * middle), `high` the one directly above it, `low` the one directly below it, `highest` the first and `lowest` the last.
 * @param ranked the project's priorities from the highest down
 * @returns null where there are fewer than two: then a priority distinguishes nothing
 */
export function priorityByRank<T>(priority: Priority, ranked: readonly T[]): T | null {
  return ranked.length < 2 ? null : (ranked[rankOf(priority, ranked.length)] ?? null);
}

/** The project's priorities that count as high: the one that `high` becomes and all above it; none where there are fewer than two. */
export const highByRank = <T>(ranked: readonly T[]): readonly T[] =>
  ranked.length < 2 ? [] : ranked.slice(0, rankOf('high', ranked.length) + 1);

function rankOf(priority: Priority, count: number): number {
  const middle = Math.floor(count / 2);
  const last = count - 1;
  switch (priority) {
    case 'highest':
      return 0;
    case 'high':
      return Math.max(0, middle - 1);
    case 'medium':
      return middle;
    case 'low':
      return Math.min(last, middle + 1);
    case 'lowest':
      return last;
  }
}
