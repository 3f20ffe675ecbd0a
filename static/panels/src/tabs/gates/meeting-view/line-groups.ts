import type { ShownGateRow } from '../../../../../../src/contract/gate-sheet';
import { NOT_YET } from '../../../kit/row-results';
import type { MeetingRow } from '../meeting/meeting-row-state';

/** The lines of one checklist. */
export interface LineGroup {
  /** Of the item that holds the checklist. */
  readonly id: string;
  readonly issue: ShownGateRow['issue'];
  /** The item's assignee; null: no one has it. */
  readonly owner: string | null;
  readonly rows: readonly MeetingRow[];
  /** What is kept of them, not what waits to be: lines that are go or passed, that are open, and that are against. */
  readonly good: number;
  readonly open: number;
  readonly against: number;
}

const GOOD: ReadonlySet<string> = new Set(['go', 'passed']);

/** One group a checklist, in the order of the lines. */
export function lineGroups(
  rows: readonly MeetingRow[],
  owners: Readonly<Record<string, string | null>>,
): readonly LineGroup[] {
  const byItem = new Map<string, MeetingRow[]>();
  for (const row of rows) {
    const own = byItem.get(row.item);
    if (own === undefined) byItem.set(row.item, [row]);
    else own.push(row);
  }
  return [...byItem].map(([id, own]) => {
    const good = own.filter(({ kept }) => GOOD.has(kept.result)).length;
    const open = own.filter(({ kept }) => NOT_YET.includes(kept.result)).length;
    return {
      id,
      issue: own[0]?.issue ?? { key: '', title: '' },
      owner: owners[id] ?? null,
      rows: own,
      good,
      open,
      against: own.length - good - open,
    };
  });
}

/** Every line is go, or passed: there is nothing to say of it in a meeting. */
export const isAllGo = ({ good, rows }: LineGroup): boolean => good === rows.length;

/** Who has open lines, and how many; the most first. Null: lines without an owner, last. */
export function openByOwner(rows: readonly MeetingRow[]): readonly (readonly [owner: string | null, count: number])[] {
  const counts = new Map<string | null, number>();
  for (const { owner, kept } of rows)
    if (NOT_YET.includes(kept.result)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => Number(a === null) - Number(b === null) || n - m);
}

/** Where the next open line after one is: in its own group first, then in those that follow, then from the beginning. */
export function nextOpen(
  groups: readonly LineGroup[],
  from: { readonly group: string; readonly row: string | null },
  idOf: (row: MeetingRow) => string,
): { readonly group: string; readonly row: string } | null {
  const all = groups.flatMap((group) =>
    group.rows.map((row) => ({ group: group.id, row: idOf(row), result: row.result })),
  );
  const inGroup = all.findIndex(({ group }) => group === from.group);
  const at = from.row === null ? inGroup - 1 : all.findIndex(({ row }) => row === from.row);
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const found = turned.find(({ result }) => NOT_YET.includes(result));
  return found === undefined ? null : { group: found.group, row: found.row };
}
