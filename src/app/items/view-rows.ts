import type { RowView } from '../../contract/marks';
import { RESULTS_OF } from '../../readiness/item-marks';
import type { OpenItem } from './open-item';

/** Epoch milliseconds as ISO 8601. */
export const iso = (at: number): string => new Date(at).toISOString();

export function rowsOf({ texts, kept: { record }, plan }: Pick<OpenItem, 'texts' | 'kept' | 'plan'>): RowView[] {
  const own = Object.entries(record.added ?? {}).map(([key, row]) => ({ ...row, key, owner: null, isAdded: true }));
  const rows = [...(texts?.rows ?? []).map((row) => ({ ...row, expected: '', isAdded: false })), ...own];
  return rows.map(({ key, kind, text, priority, owner, expected, isAdded }) => {
    const said = record.rows[key];
    const planned = record.plans[key] ?? {};
    const holder = owner === null ? undefined : plan.people.roles[owner];
    const account = holder !== undefined && 'account' in holder ? holder.account : null;
    return {
      key,
      kind,
      text,
      result: said?.result ?? RESULTS_OF[kind][0],
      note: said?.note ?? '',
      evidence: said?.evidence ?? '',
      owner: planned.owner === undefined ? account : planned.owner,
      priority: planned.priority === undefined ? (PRIORITIES[priority ?? ''] ?? null) : planned.priority,
      due: planned.due ?? null,
      by: said?.by ?? null,
      at: said === undefined ? null : iso(said.at),
      ...(said?.for === undefined ? {} : { forPerson: said.for }),
      ...(isAdded ? { added: true as const } : {}),
      ...(expected === '' ? {} : { expected }),
    };
  });
}

const PRIORITIES: Readonly<Record<string, 'high' | 'medium' | 'low'>> = {
  highest: 'high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  lowest: 'low',
};
