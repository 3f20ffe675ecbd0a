import type { ParsedMark, WorkstreamMark } from '../contract/marks';
import { addLines, type LinesMark } from './add-lines';
import { applyChanges, changeOf } from './change';
import type { ItemRecord } from './item-record';
import type { MarkContext } from './mark-context';
import { markCriteria } from './mark-criteria';
import type { MarkRefusal } from './mark-refusal';
import { markRows } from './mark-rows';
import type { By, Said } from './said';

export type Marked =
  | ({ readonly is: 'said'; readonly record: ItemRecord } & Said)
  | { readonly is: 'refused'; readonly because: MarkRefusal };

/** A mark as it is applied: a named issue is its id by now, found as the person who names it. */
export type ReadyMark = Exclude<ParsedMark, { do: 'create-again' | 'attach-answers' }> | WorkstreamMark | LinesMark;

/**
 * Says something of an item. Whether the person may is asked before, by `mayMark`.
 * @param when epoch milliseconds
 */
export function applyMark(
  record: ItemRecord,
  mark: ReadyMark,
  who: string,
  when: number,
  context: MarkContext,
): Marked {
  const said = sayOf(record, mark, { by: who, at: when }, context);
  return typeof said === 'string'
    ? { is: 'refused', because: said }
    : { is: 'said', record: applyChanges(record, said.changes), ...said };
}

function sayOf(record: ItemRecord, mark: ReadyMark, said: By, context: MarkContext): Said | MarkRefusal {
  switch (mark.do) {
    case 'confirm':
    case 'withdraw':
    case 'reject':
      return markCriteria(record, mark, said, context);
    case 'row':
    case 'row-plan':
    case 'run-again':
      return markRows(record, mark, said, context);
    case 'add-lines':
      return addLines(record, mark, said);
    case 'answer': {
      const question = context.questions.find(({ key }) => key === mark.question);
      if (question === undefined) return 'no-such-question';
      const before = record.answers[mark.question]?.text ?? '';
      if (before === mark.text) return 'nothing-to-change';
      const after = mark.text === '' ? null : { text: mark.text, ...said };
      return {
        changes: [changeOf(record, 'answers', mark.question, after)],
        line: { kind: 'answer', what: question.label, from: before, to: mark.text },
      };
    }
    case 'not-applicable': {
      if (mark.reason === 'other' && mark.note === '') return 'other-needs-text';
      const stood = record.item.notApplicable;
      // Reworded after the phase began, it is still what was said before.
      const sincePhaseBegan = stood?.sincePhaseBegan ?? context.phaseBegan;
      const after = { reason: mark.reason, note: mark.note, ...said, sincePhaseBegan };
      return {
        changes: [changeOf(record, 'item', 'notApplicable', after)],
        line: { kind: 'not-applicable', what: mark.note, from: stood?.reason ?? '', to: mark.reason },
      };
    }
    case 'applicable': {
      const stood = record.item.notApplicable;
      if (stood === undefined) return 'is-applicable';
      return {
        changes: [changeOf(record, 'item', 'notApplicable', null)],
        line: { kind: 'applicable', what: stood.note, from: stood.reason, to: '' },
      };
    }
    case 'replace': {
      if (!context.missing) return 'not-missing';
      const stood = record.item.replacedBy?.issue ?? '';
      if (stood === mark.issue) return 'nothing-to-change';
      return {
        changes: [changeOf(record, 'item', 'replacedBy', { issue: mark.issue, ...said })],
        line: { kind: 'replace', what: '', from: stood, to: mark.issue },
      };
    }
    case 'workstream': {
      const stood = record.item.workstream?.slug ?? null;
      const of = context.ofTemplate;
      const slug = mark.workstream === of ? null : mark.workstream;
      if (stood === slug) return 'nothing-to-change';
      return {
        changes: [changeOf(record, 'item', 'workstream', slug === null ? null : { slug, ...said })],
        line: { kind: 'workstream', what: '', from: stood ?? of, to: slug ?? of },
      };
    }
    default:
      return mark satisfies never;
  }
}
