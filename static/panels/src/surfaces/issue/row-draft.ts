import type { Mark, RowView } from '../../../../../src/contract/marks';
import type { RowResult } from '../../../../../src/contract/readiness';

/** What somebody has chosen and typed of a row and not written yet. */
export interface RowDraft {
  readonly result?: RowResult;
  readonly note?: string;
  readonly evidence?: string;
  readonly owner?: string | null;
  readonly priority?: RowView['priority'];
  readonly due?: string | null;
}

const PLAN = ['owner', 'priority', 'due'] as const;

/** What of the draft is not said already: after it was written, at whatever try, nothing. */
export const stillUnsaid = (said: RowDraft, draft: RowDraft): RowDraft =>
  Object.fromEntries(Object.entries(draft).filter(([key, value]) => value !== said[key as keyof RowDraft]));

/** A step that is skipped needs a reason. */
export const lacksReason = (row: RowView, draft: RowDraft): boolean =>
  (draft.result ?? row.result) === 'skipped' && (draft.note ?? row.note).trim() === '';

/** What has to be written so that the row is as the draft has it; nothing where it is already. */
export function marksOf(row: RowView, draft: RowDraft): readonly Mark[] {
  const { result, note, evidence } = { ...row, ...draft };
  const isResult = result !== row.result || note.trim() !== row.note || evidence.trim() !== row.evidence;
  const planned = PLAN.filter((key) => draft[key] !== undefined && draft[key] !== row[key]);
  return [
    ...(isResult
      ? [{ do: 'row', row: row.key, result, note: note.trim(), evidence: evidence.trim() } satisfies Mark]
      : []),
    ...(planned.length > 0
      ? [
          {
            do: 'row-plan',
            row: row.key,
            ...Object.fromEntries(planned.map((key) => [key, draft[key]])),
          } satisfies Mark,
        ]
      : []),
  ];
}
