import type { AnsweredFor } from '../contract/answers';
import type { ParsedMark } from '../contract/marks';
import type { RowKind, RowResult } from '../contract/readiness';
import { RESULTS_OF } from '../readiness/item-marks';
import { sameValue } from '../values/same-value';
import { changeOf } from './change';
import type { ItemRecord } from './item-record';
import type { MarkContext } from './mark-context';
import type { MarkRefusal } from './mark-refusal';
import type { By, Said } from './said';

type ResultMark = Extract<ParsedMark, { do: 'row' }> & { readonly forPerson?: AnsweredFor };
type RowMark = ResultMark | Extract<ParsedMark, { do: 'row-plan' | 'run-again' }>;

/** The four kinds of rows are one mechanism: only their results differ. */
export function markRows(
  record: ItemRecord,
  mark: RowMark,
  said: By,
  context: Pick<MarkContext, 'rows'>,
): Said | MarkRefusal {
  if (mark.do === 'run-again') return runAgain(record, mark.kind, said, context);
  const row = rowOf(record, mark.row, context);
  if (row === undefined) return 'no-such-row';
  if (mark.do === 'row-plan') {
    const stood = record.plans[mark.row] ?? {};
    const given = Object.entries({ owner: mark.owner, priority: mark.priority, due: mark.due }).filter(
      ([, value]) => value !== undefined,
    );
    const changed = given.filter(([name, value]) => stood[name as keyof typeof stood] !== value);
    if (changed.length === 0) return 'nothing-to-change';
    return {
      changes: [changeOf(record, 'plans', mark.row, { ...stood, ...Object.fromEntries(given) })],
      line: {
        kind: 'row-plan',
        what: row.text,
        from: changed.map(([name]) => stood[name as keyof typeof stood] ?? '').join(', '),
        to: changed.map(([, value]) => value ?? '').join(', '),
      },
    };
  }
  const results: readonly RowResult[] = RESULTS_OF[row.kind];
  if (!results.includes(mark.result)) return 'not-of-this-kind';
  if (mark.result === 'skipped' && mark.note === '') return 'skip-needs-reason';
  const { result, note, evidence, forPerson } = mark;
  const stood = record.rows[mark.row];
  const isSame = stood?.result === result && stood.note === note && stood.evidence === evidence;
  if (isSame && sameValue(stood.for, forPerson)) return 'nothing-to-change';
  const after = {
    kind: row.kind,
    result,
    note,
    evidence,
    ...said,
    ...(forPerson === undefined ? {} : { for: forPerson }),
  };
  return {
    changes: [changeOf(record, 'rows', mark.row, after)],
    line: { kind: 'row', what: row.text, from: stood?.result ?? results[0] ?? '', to: result },
  };
}

/** A line of the template, or one that people added. */
function rowOf(
  { added = {} }: ItemRecord,
  key: string,
  { rows }: Pick<MarkContext, 'rows'>,
): Pick<MarkContext, 'rows'>['rows'][number] | undefined {
  const own = Object.hasOwn(added, key) ? added[key] : undefined;
  return own === undefined ? rows.find((one) => one.key === key) : { key, kind: own.kind, text: own.text };
}

/** Rows begin anew; what they said so far becomes an earlier run and can be read. */
function runAgain(
  record: ItemRecord,
  kind: RowKind,
  said: By,
  { rows }: Pick<MarkContext, 'rows'>,
): Said | MarkRefusal {
  const ofKind = rows.filter((row) => row.kind === kind);
  if (ofKind.length === 0) return 'no-such-kind';
  const answered = ofKind.filter(({ key }) => record.rows[key] !== undefined);
  if (answered.length === 0) return 'nothing-to-run-again';
  const first: RowResult = RESULTS_OF[kind][0];
  const results = ofKind.map(({ key, text }) => ({
    text,
    result: record.rows[key]?.result ?? first,
    note: record.rows[key]?.note ?? '',
  }));
  const next = String(Object.keys(record.runs).length + 1);
  return {
    changes: [
      ...answered.map(({ key }) => changeOf(record, 'rows', key, null)),
      changeOf(record, 'runs', next, { kind, endedAt: said.at, by: said.by, results }),
    ],
    line: { kind: 'run-again', what: kind, from: '', to: next },
  };
}
