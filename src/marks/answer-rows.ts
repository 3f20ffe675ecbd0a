import type { ParsedPress, RowNow } from '../contract/answers';
import type { LinePart } from '../contract/marks';
import { RESULTS_OF } from '../readiness/item-marks';
import { applyChanges, type Change } from './change';
import type { ItemRecord } from './item-record';
import type { MarkContext } from './mark-context';
import type { MarkRefusal } from './mark-refusal';
import { markRows } from './mark-rows';
import type { By, Said } from './said';

/** What came of one press, as far as the record of its item decides it. */
export type Pressed =
  | { readonly is: 'kept' | 'changed'; readonly row: RowNow }
  | { readonly is: 'refused'; readonly because: MarkRefusal };

export interface RowsAnswered {
  readonly record: ItemRecord;
  /** What is to be written; null: nothing. */
  readonly said: Said | null;
  /** Presses that are written with it, as the record remembers them. */
  readonly marks: readonly string[];
  /** By the id of the press. */
  readonly came: ReadonlyMap<string, Pressed>;
}

/** The last group of a UUID, all of it random: 48 bits do not meet by chance among the hundred presses of an item. */
const pressMark = (press: string): string => press.slice(press.lastIndexOf('-') + 1).toLowerCase();

/**
 * Answers rows of one item, in the order of the presses: all of them are one change of the record and one line of the activity.
 * @param known presses that the record holds already: they are kept, and write nothing again
 */
export function answerRows(
  record: ItemRecord,
  known: ReadonlySet<string>,
  presses: readonly ParsedPress[],
  said: By,
  context: Pick<MarkContext, 'rows'>,
): RowsAnswered {
  const came = new Map<string, Pressed>();
  const changes: Change[] = [];
  const parts: LinePart[] = [];
  const marks: string[] = [];
  let now = record;
  for (const press of presses) {
    const mark = pressMark(press.press);
    const row = now.rows[press.row];
    const isKnown = known.has(mark) || marks.includes(mark);
    if (!isKnown && isOthers(row, press, said.by)) {
      came.set(press.press, { is: 'changed', row: rowNow(now, press, context) });
      continue;
    }
    if (!isKnown) {
      const { result, note = row?.note ?? '', evidence = row?.evidence ?? '', forPerson } = press;
      const answer = { do: 'row', row: press.row, result, note, evidence, ...(forPerson && { forPerson }) } as const;
      const marked = markRows(now, answer, said, context);
      if (typeof marked !== 'string') {
        now = applyChanges(now, marked.changes);
        changes.push(...marked.changes);
        const { what, from, to } = marked.line;
        parts.push({ what, from, to, ...(forPerson && { for: forPerson }) });
        marks.push(mark);
      } else if (marked !== 'nothing-to-change') {
        came.set(press.press, { is: 'refused', because: marked });
        continue;
      }
    }
    came.set(press.press, { is: 'kept', row: rowNow(now, press, context) });
  }
  return { record: now, said: changes.length === 0 ? null : { changes, line: lineOf(parts) }, marks, came };
}

/** One answer is told as ever; several by their texts, with each in full beside them. */
function lineOf(parts: readonly LinePart[]): Said['line'] {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && first.for === undefined) return { kind: 'row', ...first };
  return { kind: 'row', what: parts.map(({ what }) => what).join('; '), from: '', to: '', parts };
}

/** Whether somebody else has written the row since the person saw it, or took away what the person saw of somebody else. */
function isOthers(row: ItemRecord['rows'][string] | undefined, { seen }: ParsedPress, account: string): boolean {
  if (row === undefined) return seen.at !== null && seen.by !== account;
  const isAsSeen = row.by === seen.by && row.result === seen.result && new Date(row.at).toISOString() === seen.at;
  return row.by !== account && !isAsSeen;
}

function rowNow(record: ItemRecord, { row: key }: ParsedPress, { rows }: Pick<MarkContext, 'rows'>): RowNow {
  const row = record.rows[key];
  if (row === undefined) {
    const kind = rows.find((one) => one.key === key)?.kind ?? record.added?.[key]?.kind ?? 'go-no-go';
    return { result: RESULTS_OF[kind][0], note: '', evidence: '', by: null, at: null, forPerson: null };
  }
  const { result, note, evidence, by, at } = row;
  return { result, note, evidence, by, at: new Date(at).toISOString(), forPerson: row.for ?? null };
}
