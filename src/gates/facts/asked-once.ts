import type { GateRow } from '../../contract/gates';
import { repeatedLines } from '../../readiness/repeated-lines';
import type { ItemsOfGate } from './gate-rows';

/**
 * The lines of a gate, each asked once: of a repeated checklist in its latest version, with what was answered earlier beside it.
 * Lines that only an earlier checklist has stay (product rules "A repeated checklist is asked once per gate").
 */
export function askedOnce(
  rows: readonly GateRow[],
  { readiness, wave: { phases } }: Pick<ItemsOfGate, 'readiness' | 'wave'>,
): GateRow[] {
  const lines = new Map<string, GateRow[]>();
  for (const row of rows) {
    const own = lines.get(row.item);
    if (own === undefined) lines.set(row.item, [row]);
    else own.push(row);
  }
  const lists = readiness.items.flatMap(({ id, module, phase }) => {
    const own = lines.get(id);
    return own === undefined ? [] : [{ item: id, module, phase, lines: own }];
  });
  const repeated = repeatedLines(lists, phases);
  if (repeated.size === 0) return [...rows];
  const starts = new Map(phases.map(({ slug, start }) => [slug, start ?? '']));
  const earlier = new Map<string, GateRow>();
  const left = rows.filter((row) => {
    const later = repeated.get(row.item)?.get(row.key);
    if (later === undefined) return true;
    const id = `${later} ${row.key}`;
    const known = earlier.get(id);
    if (known === undefined || (starts.get(known.phase) ?? '') < (starts.get(row.phase) ?? '')) earlier.set(id, row);
    return false;
  });
  return left.map((row) => {
    const before = earlier.get(`${row.item} ${row.key}`);
    return before === undefined ? row : { ...row, earlier: { item: before.item, result: before.result } };
  });
}
