import { type ItemVerdict, judgeItem } from './judge-item';
import type { ItemHistory, Sprint } from './sprint';
import { type LinePoint, sprintLine } from './sprint-line';

/** Items, and the sum of their estimates where the board estimates. */
export interface Amount {
  readonly items: number;
  readonly points: number | null;
}

export interface LedgerItem extends ItemVerdict {
  readonly id: string;
  readonly key: string;
  readonly deleted: boolean;
  /** Complete by Runway's rule. */
  readonly complete: boolean;
}

/** What a sprint committed, gained, lost and finished. */
export interface SprintLedger {
  readonly committed: Amount;
  readonly added: Amount;
  readonly removed: Amount;
  readonly completed: Amount;
  readonly carriedOver: Amount;
  readonly completedOutside: Amount;
  /** What is in the sprint at its end and complete by Runway's rule. */
  readonly complete: Amount;
  /** Every issue that was ever in the sprint, by id. */
  readonly issues: readonly LedgerItem[];
  readonly line: readonly LinePoint[];
}

/**
 * @param items histories of all issues that may have been in the sprint
 * @param estimates whether the board estimates
 * @param complete ids of the issues that are complete by Runway's rule
 * @param now epoch milliseconds
 */
export function sprintLedger(
  sprint: Sprint,
  items: readonly ItemHistory[],
  {
    estimates,
    complete,
    now,
  }: { readonly estimates: boolean; readonly complete: ReadonlySet<string>; readonly now: number },
): SprintLedger {
  const own = items
    .filter(({ member }) => member.some(({ at, value }) => value && at <= now))
    .sort((a, b) => Number(a.id) - Number(b.id));
  const issues = own.map((item): LedgerItem => {
    const verdict = judgeItem(item, sprint, now);
    return {
      id: item.id,
      key: item.key,
      deleted: item.deletedAt !== null,
      ...verdict,
      complete: complete.has(item.id) && verdict.completed,
    };
  });
  const sum = (which: (item: LedgerItem) => boolean, value: 'firstEstimate' | 'lastEstimate'): Amount => {
    const some = issues.filter(which);
    return {
      items: some.length,
      points: estimates ? rounded(some.reduce((points, item) => points + (item[value] ?? 0), 0)) : null,
    };
  };
  return {
    committed: sum((item) => item.committed, 'firstEstimate'),
    added: sum((item) => item.added, 'firstEstimate'),
    removed: sum((item) => item.removed, 'lastEstimate'),
    completed: sum((item) => item.completed, 'lastEstimate'),
    carriedOver: sum((item) => item.carriedOver, 'lastEstimate'),
    completedOutside: sum((item) => item.completedOutside, 'lastEstimate'),
    complete: sum((item) => item.complete, 'lastEstimate'),
    issues,
    line: sprintLine(sprint, own, { estimates, now }),
  };
}

/** Sums of decimal estimates without the tail of binary fractions. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
