import type { ParsedLines } from '../contract/marks';
import { changeOf } from './change';
import type { ItemRecord } from './item-record';
import type { MarkRefusal } from './mark-refusal';
import type { By, Said } from './said';

export interface LinesMark {
  readonly do: 'add-lines';
  readonly lines: ParsedLines;
}

/** Lines that one item takes beside those of its template: its record is one stored value. */
const MOST_ADDED = 300;

/** As keys of the template's lines are: of the request's id, so that the same request adds no other line. */
const keyOf = (id: string): string => id.slice(-10);

/** Adds lines to the checklist of an item, open and marked as added. */
export function addLines(record: ItemRecord, { lines }: LinesMark, said: By): Said | MarkRefusal {
  const stood = record.added ?? {};
  const fresh = lines.filter(({ id }) => !Object.hasOwn(stood, keyOf(id)));
  if (fresh.length === 0) return 'nothing-to-change';
  if (Object.keys(stood).length + fresh.length > MOST_ADDED) return 'too-many-lines';
  return {
    changes: fresh.flatMap(({ id, kind, text, owner, priority, expected }) => [
      changeOf(record, 'added', keyOf(id), { kind, text, priority, expected, ...said }),
      ...(owner === null ? [] : [changeOf(record, 'plans', keyOf(id), { owner })]),
    ]),
    line: { kind: 'row-plan', what: fresh.map(({ text }) => text).join('; '), from: '', to: 'added' },
  };
}
