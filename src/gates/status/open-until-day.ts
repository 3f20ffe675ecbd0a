import type { Finding, Gate, GateOpen, VerdictIs } from '../../contract/gates';
import { dayAfter } from '../../values/day-after';
import { isFine } from '../../readiness/row-state';
import type { Covered } from '../facts/covered-by';

/**
 * What is open at a decision gate, in numbers, and how that is to be taken (product rules "Until its day"): `late` on its day where
 * it is not ready, once its day is over, and where an open must can no longer be done in time; `behind` where something that it
 * covers is past its own day; else `ahead`.
 * @param today ISO day in the wave's zone
 */
export function openUntilDay(
  { date }: Pick<Gate, 'date'>,
  { counted, rows }: Pick<Covered, 'counted' | 'rows'>,
  findings: readonly Finding[],
  verdict: VerdictIs,
  today: string,
): GateOpen {
  const items = counted.filter(({ complete }) => !complete);
  const lines = rows.filter(({ result }) => !isFine(result));
  const behind =
    items.filter(({ overdue, planned }) => overdue || planned).length +
    lines.filter(({ due }) => due !== null && due < today).length;
  const evidence = (...checks: readonly Finding['check'][]) =>
    findings
      .filter(({ check, is, weight }) => checks.includes(check) && is !== 'met' && weight !== 'off')
      .reduce((sum, one) => sum + one.evidence.length, 0);
  // A must whose own day is after the gate's is open on it.
  const tooLate = date !== null && items.some(({ high, due }) => high && due !== null && due > date);
  const isRed = date !== null && (today > date || (verdict === 'no-go' && (today === date || tooLate)));
  return {
    items: items.length,
    lines: lines.length,
    documents: evidence('documents'),
    behind,
    is: isRed ? 'late' : behind > 0 ? 'behind' : 'ahead',
  };
}

/** The first day after today on which a gate can become `late` without a write: its day and the one after; null: on none. */
export const nextGateRed = (gates: readonly Pick<Gate, 'kind' | 'date'>[], today: string): string | null =>
  gates
    .flatMap(({ kind, date }) => (kind === 'decision' && date !== null ? [date, dayAfter(date)] : []))
    .filter((day) => day > today)
    .sort()[0] ?? null;
