/** What is known of one issue. `unknown` is never taken for done. */
export type Fact = 'done' | 'open' | 'missing' | 'unknown';

export interface Count {
  readonly all: number;
  readonly done: number;
  readonly open: number;
  readonly missing: number;
  readonly unknown: number;
}

/** A node of the wave: template / phase / module / task / subtask, as slugs. */
const phaseOf = (node: string): string => node.split('/')[1] ?? '';
const parentOf = (node: string): string => node.slice(0, node.lastIndexOf('/'));
const MODULE_DEPTH = 3;

/** The leaves of a wave: sub-tasks, and tasks without sub-tasks. Epics hold others' work and are never counted. */
export function leavesOf(nodes: Iterable<string>): string[] {
  const all = [...nodes];
  const parents = new Set(all.map(parentOf));
  return all.filter((node) => node.split('/').length > MODULE_DEPTH && !parents.has(node));
}

/**
 * Counts leaves by phase. A leaf without a fact is unknown: what nobody has read is not open, and not done.
 * @param nodes every leaf to count
 * @returns by phase slug; a phase without leaves is absent
 */
export function countPhases(nodes: Iterable<string>, facts: ReadonlyMap<string, Fact>): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const node of nodes) {
    const before = counts.get(phaseOf(node)) ?? NOTHING;
    const fact = facts.get(node) ?? 'unknown';
    counts.set(phaseOf(node), { ...before, all: before.all + 1, [fact]: before[fact] + 1 });
  }
  return counts;
}

export const NOTHING: Count = { all: 0, done: 0, open: 0, missing: 0, unknown: 0 };

export const sumOf = (counts: Iterable<Count>): Count =>
  [...counts].reduce(
    (sum, one) => ({
      all: sum.all + one.all,
      done: sum.done + one.done,
      open: sum.open + one.open,
      missing: sum.missing + one.missing,
      unknown: sum.unknown + one.unknown,
    }),
    NOTHING,
  );
