import type { Effect, GateChange, GateRow } from '../../contract/gates';
import type { RowResult } from '../../contract/readiness';
import { isFine } from '../../readiness/row-state';
import { ruledChange } from './ruled-change';
import type { Snapshot } from '../record/snapshot';

/** Which rows have another result than when the snapshot was frozen. */
export function changedRows(snapshot: Snapshot, rows: readonly GateRow[]): GateChange[] {
  const now = new Map(rows.map((row) => [idOf(row.item, row.key), row]));
  const then = Object.entries(snapshot.rows).flatMap(([item, results]) =>
    Object.entries(results).map(([key, result]) => [idOf(item, key), result] as const),
  );
  return then.flatMap(([id, was]): GateChange[] => {
    const row = now.get(id);
    if (row === undefined) return [ruledChange('row-gone', { what: id, from: was, to: 'gone' })];
    if (row.result === was) return [];
    const effect = effectOf(rankOf(row.result) - rankOf(was));
    return [ruledChange('row-changed', { what: id, phase: row.phase, from: was, to: row.result, effect })];
  });
}

const idOf = (item: string, key: string): string => `${item} ${key}`;

const AGAINST: ReadonlySet<RowResult> = new Set<RowResult>(['no-go', 'failed', 'blocked']);
const rankOf = (result: RowResult): number => (isFine(result) ? 2 : AGAINST.has(result) ? 0 : 1);
const effectOf = (by: number): Effect => (by < 0 ? 'worse' : by > 0 ? 'better' : 'neutral');
