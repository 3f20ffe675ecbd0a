import type { ExportedItem } from '../../../../../src/contract/export';

/** One line of the file of items: an item, or something of it. */
export interface ExportLine {
  readonly line: 'item' | 'criterion' | 'row' | 'earlier' | 'answer';
  /** Null: an item that Jira does not show the person. */
  readonly item: ExportedItem | null;
  readonly text: string;
  readonly kind: string;
  readonly result: string;
  readonly note: string;
  readonly evidence: string;
  readonly evidenceBy: string | null;
  readonly evidenceAt: string | null;
  readonly priority: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

const NOTHING = {
  text: '',
  kind: '',
  result: '',
  note: '',
  evidence: '',
  evidenceBy: null,
  evidenceAt: null,
  priority: null,
  owner: null,
  due: null,
  by: null,
  at: null,
} as const;

/** The lines of an item: its own first, then one a criterion, row, row of an earlier run and answer. */
export function linesOfItem(item: ExportedItem | null): readonly ExportLine[] {
  if (item === null) return [{ ...NOTHING, line: 'item', item }];
  const { notApplicable } = item;
  return [
    {
      ...NOTHING,
      line: 'item',
      item,
      ...(notApplicable === null
        ? {}
        : { result: notApplicable.reason, note: notApplicable.note, by: notApplicable.by, at: notApplicable.at }),
    },
    ...item.criteria.map(({ text, asks, is, note, evidence, by, at }) => ({
      ...NOTHING,
      line: 'criterion' as const,
      item,
      ...{ text, kind: asks, result: is, note, by, at },
      evidence: evidence?.kind ?? '',
      evidenceBy: evidence?.by ?? null,
      evidenceAt: evidence?.at ?? null,
    })),
    ...item.rows.map(({ text, kind, result, note, evidence, priority, owner, due, by, at }) => ({
      ...NOTHING,
      line: 'row' as const,
      item,
      ...{ text, kind, result, note, evidence, priority, owner, due, by, at },
    })),
    ...item.earlierRuns.flatMap(({ kind, by, endedAt, results }) =>
      results.map(({ text, result, note }) => ({
        ...NOTHING,
        line: 'earlier' as const,
        item,
        ...{ text, kind, result, note, by, at: endedAt },
      })),
    ),
    ...item.questions.map(({ label, kind, text, by, at }) => ({
      ...NOTHING,
      line: 'answer' as const,
      item,
      ...{ text: label, kind, result: text, by, at },
    })),
  ];
}
