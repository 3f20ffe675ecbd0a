import type { RowChange, WaveChange } from '../../../contract/watch';
import type { StoredLine } from '../../../marks/stored-line';
import { RESULTS_OF } from '../../../readiness/item-marks';
import type { RowKind } from '../../../contract/readiness';
import type { EntryKind } from '../rows/entry-key';

type RowThen = Readonly<Record<string, unknown>> & { readonly kind?: RowKind };

/** What watchers are told of something that was said of an item. @param version of its record then */
export function changeOfItem(
  ref: (id: string) => string,
  item: string,
  version: number,
  changes: StoredLine['changes'],
): WaveChange {
  return {
    is: 'item',
    ref: ref(item),
    version,
    rows: changes.flatMap(({ section, key, before, after }): RowChange[] =>
      section === 'rows' ? [rowChange(ref(`${item} ${key}`), before, after)] : [],
    ),
    more: moreIn(changes),
  };
}

/** Whether an item counts, and which issue stands for it, decides where its rows are asked for. */
function moreIn(changes: StoredLine['changes']): Extract<WaveChange, { is: 'item' }>['more'] {
  if (changes.some(({ section, key }) => section === 'added' || (section === 'item' && key !== 'creating')))
    return 'place';
  return changes.some(({ section }) => section === 'plans' || section === 'runs') ? 'shown' : 'nothing';
}

function rowChange(ref: string, before: unknown, after: unknown): RowChange {
  const now = after as
    | (RowThen & { result: RowChange['result']; by: string; at: number; note: string; evidence: string; for?: unknown })
    | null;
  if (now !== null) {
    const { result, by, at, note, evidence, for: whom } = now;
    return {
      ref,
      result,
      by,
      at: new Date(at).toISOString(),
      words: note !== '' || evidence !== '' || whom !== undefined,
    };
  }
  const { kind = 'link' } = before as RowThen;
  return { ref, result: RESULTS_OF[kind][0], by: null, at: null, words: false };
}

/**
 * What watchers are told of an entry that was written; null: nothing, since no one can watch it.
 * @param read its version before; null: it was not there
 */
export function changeOfEntry(kind: EntryKind, id: string, read: number | null): WaveChange | null {
  switch (kind) {
    case 'gate':
      return { is: 'gate', gate: id, version: (read ?? 0) + 1 };
    case 'meeting':
      return { is: 'meeting', gate: id };
    case 'gates':
      return { is: 'wave' };
    case 'run-sheet':
      return { is: 'sheet', gate: id.split('/')[0] ?? id };
    case 'notifications':
    case 'gate-now':
    case 'stamp':
    case 'view':
    case 'gate-views':
    case 'view-claim':
    case 'report':
    case 'save-place':
    case 'trend':
      return null;
    case 'sprint-states':
    case 'register':
    case 'raci':
    case 'decisions':
    case 'decision':
    case 'documents':
    case 'document':
    case 'risks':
    case 'risk':
    case 'questions':
    case 'question':
      return { is: 'facts' };
    default:
      return kind satisfies never;
  }
}
