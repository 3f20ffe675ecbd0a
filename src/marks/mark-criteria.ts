import type { ParsedMark } from '../contract/marks';
import { changeOf } from './change';
import type { ItemRecord } from './item-record';
import type { MarkContext } from './mark-context';
import type { MarkRefusal } from './mark-refusal';
import type { By, Said } from './said';

/** Characters of a wording that are kept with its confirmation: 200 of them must fit into one stored value of 240 KiB. */
const WORDS_KEPT = 300;

type CriteriaMark = Extract<ParsedMark, { do: 'confirm' | 'withdraw' | 'reject' }>;

/** Confirms, rejects, or takes either back. Only what the item's template has now can be confirmed or rejected. */
export function markCriteria(
  record: ItemRecord,
  mark: CriteriaMark,
  said: By,
  { criteria, assignee }: MarkContext,
): Said | MarkRefusal {
  const keys = [...new Set(mark.criteria)];
  const texts = new Map(criteria.map(({ key, text }) => [key, text]));
  const what = keys.map((key) => texts.get(key) ?? record.criteria[key]?.text ?? '').join('\n');
  const from = [...new Set(keys.map((key) => record.criteria[key]?.is ?? 'open'))].join(', ');
  if (mark.do === 'withdraw') {
    if (keys.some((key) => record.criteria[key] === undefined)) return 'nothing-to-withdraw';
    return {
      changes: keys.map((key) => changeOf(record, 'criteria', key, null)),
      line: { kind: 'withdraw', what, from, to: 'open' },
    };
  }
  if (keys.some((key) => !texts.has(key))) return 'no-such-criterion';
  const is = mark.do === 'confirm' ? 'confirmed' : 'rejected';
  return {
    changes: keys.map((key) =>
      changeOf(record, 'criteria', key, {
        is,
        ...said,
        note: mark.note,
        text: (texts.get(key) ?? '').slice(0, WORDS_KEPT),
        assignee,
      }),
    ),
    line: { kind: mark.do, what, from, to: is },
  };
}
