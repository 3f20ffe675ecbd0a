import type { Edit } from './edit';
import type { EditProgress } from './edit-progress';

/** `POST /bulk/issues/fields` takes at most 1,000 issues. */
const MAX_ISSUES_PER_TASK = 1_000;
/** At first, fewer issues with the same values are edited one by one: a task and its polls would cost more than they save. */
const MIN_ISSUES_PER_TASK = 3;
/** One result is stored for so many edits: those of a whole task fit into one storage transaction of 25 keys. */
export const MAX_EDITS_PER_PART = 50;

export interface Grouping {
  /** Fewer issues with the same values than these are edited one by one. */
  readonly fewest?: number;
  readonly perPart?: number;
}

export interface GroupedEdits {
  readonly parts: readonly (readonly Edit[])[];
  readonly progress: EditProgress;
}

/**
 * Arranges edits so that they take few requests. A bulk edit sets one and the same value on all its issues, so issues
 * with the same values go together; what is left, or all where the actor may not edit in bulk, is edited one by one.
 */
export function groupEdits(
  edits: readonly Edit[],
  mayBulk: boolean,
  { fewest = MIN_ISSUES_PER_TASK, perPart = MAX_EDITS_PER_PART }: Grouping = {},
): GroupedEdits {
  const byValues = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = JSON.stringify(Object.entries(edit.values).sort(([a], [b]) => (a < b ? -1 : 1)));
    const alike = byValues.get(key);
    if (alike) alike.push(edit);
    else byValues.set(key, [edit]);
  }
  const tasks: (readonly Edit[])[] = [];
  const single = new Set(edits);
  for (const alike of byValues.values()) {
    if (!mayBulk || alike.length < fewest) continue;
    tasks.push(...cut(alike, MAX_ISSUES_PER_TASK));
    for (const edit of alike) single.delete(edit);
  }
  const parts: (readonly Edit[])[] = [];
  const groupOf = (how: 'bulk' | 'single', all: readonly Edit[]) => {
    const from = parts.length;
    parts.push(...cut(all, perPart));
    return { how, from, to: parts.length };
  };
  const bulk = tasks.map((task) => groupOf('bulk', task));
  const rest = groupOf('single', [...single]);
  return {
    parts,
    progress: {
      groups: rest.to > rest.from ? [...bulk, rest] : bulk,
      next: 0,
      part: 0,
      flying: [],
      busy: false,
      total: edits.length,
      written: 0,
      failed: 0,
      requests: { bulk: 0, single: 0 },
      attempts: 0,
      failingSince: null,
      refusals: 0,
      uncertainUntil: 0,
    },
  };
}

const cut = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** How many bulk tasks and single edits grouped edits are. */
export const writesOf = ({ parts, progress: { groups } }: GroupedEdits): { bulk: number; single: number } => ({
  bulk: groups.filter(({ how }) => how === 'bulk').length,
  single: groups
    .filter(({ how }) => how === 'single')
    .reduce((sum, { from, to }) => sum + parts.slice(from, to).flat().length, 0),
});
