import type { BoardChange } from '../../../../../../src/contract/gates';
import { CHECK_NAMES } from '../../../../../../src/contract/check-names';
import { plural } from '../../../shell/texts/plural';
import type { Format } from '../../../shell/format';

/** Sentences of the criteria of a gate: their names, results, evidence and weights. */
export function checkTexts(format: Format) {
  const n = format.number;
  const minute = ({ date, time }: { readonly date: string; readonly time: string }) =>
    `${format.shortDay(date)} ${time}`;
  return {
    log: {
      list: 'Decisions required',
      approval: (name: string, at: string) => `${name} (${at})`,
      approvedBy: (names: string) => `Approved by ${names}`,
      notApprovedBy: (names: string) => `Awaiting approval by ${names}`,
      isOwn: 'Its only approver sent it for approval.',
      unchanged: (since: string) => `Owner and approvers unchanged since ${since}`,
      changed: {
        owner: (at: string, by: string, from: string, to: string) => `${at}: ${by} changed owner from ${from} to ${to}`,
        approvers: (at: string, by: string, from: string, to: string) =>
          `${at}: ${by} changed approvers from ${from} to ${to}`,
      },
    },
    verdictOf: 'Gate status',
    rules: {
      'must-unmet': (check: string) => `Must not met: ${check}`,
      'should-open': (check: string) => `Should not met, no condition: ${check}`,
      'check-unknown': (check: string) => `Unknown: ${check}`,
      'nothing-asked': () => 'No criteria',
      'with-condition': (check: string) => `Should not met, with a condition: ${check}`,
      waived: (check: string) => `Risk accepted: ${check}`,
      'nothing-against': () => 'All criteria met',
    },
    ruleHelp: (words: string) => `About this rule: ${words}`,
    checkHelp: (name: string) => `About this criterion: ${name}`,
    checks: 'Criteria',
    check: CHECK_NAMES,
    asks: {
      'high-items': 'High-priority items complete?',
      'other-items': 'Normal-priority items complete?',
      'high-rows': 'High-priority lines go?',
      'other-rows': 'Other lines go?',
      tests: 'All test lines passed?',
      documents: 'Required documents locked?',
      decisions: 'Required decisions approved?',
      workstreams: 'Workstreams signed off, or ready in the roll call?',
      raci: 'RACI free of errors?',
      scope: 'Scope questions answered?',
      backlog: 'Tasks that this gate needs done?',
      conditions: 'Earlier conditions met or not due?',
      commitment: 'T-0 and window agreed with the customer?',
      change: 'Approved, in a window that contains the cutover?',
      facts: 'Data complete and under 60 minutes old?',
    },
    weights: {
      must: 'Must',
      should: 'Should',
      off: 'Not checked',
      'unknown-if-not': 'Unknown if not',
      'not-asked': 'Not applicable',
    },
    found: {
      met: 'Met',
      unmet: 'Not met',
      unknown: 'Unknown',
      nothing: 'Not applicable',
      'not-checked': 'Not checked',
      waived: 'Risk accepted',
      conditioned: 'With a condition',
    },
    evidence: {
      item: (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`,
      row: (count: number) => `${n(count)} ${plural(count, 'line', 'lines')}`,
      document: (count: number) => `${n(count)} ${plural(count, 'document', 'documents')}`,
      decision: (count: number) => `${n(count)} ${plural(count, 'decision', 'decisions')}`,
      workstream: (count: number) => `${n(count)} ${plural(count, 'workstream', 'workstreams')}`,
      raci: (count: number) => `${n(count)} RACI ${plural(count, 'row', 'rows')}`,
      question: (count: number) => `${n(count)} ${plural(count, 'question', 'questions')}`,
      condition: (count: number) => `${n(count)} ${plural(count, 'condition', 'conditions')}`,
      commitment: () => 'T-0 and window',
      change: () => 'Change',
      facts: () => 'Last refresh',
    },
    changeSays: (change: BoardChange) =>
      change.is === 'not-asked'
        ? 'No change board decides.'
        : change.is === 'awaited'
          ? `Not approved yet: ${change.number === '' ? 'no number' : change.number}`
          : `${change.number}, approved by ${change.approver}, ${minute(change.from)} to ${minute(change.to)}`,
    evidenceOf: (check: string, count: string) => `${check}: ${count}`,
    unnamed: {
      item: 'Hidden item',
      row: 'Hidden line',
      document: 'Hidden document',
      decision: 'Decision',
      workstream: 'Workstream',
      raci: 'RACI row',
      question: 'Scope question',
      condition: 'Condition',
      commitment: 'T-0 and window',
      change: 'Change',
      facts: 'Last refresh',
    },
    hiddenEvidence: (count: number) => `${n(count)} more hidden`,
    more: (count: number) => `Show ${n(count)} more`,
    inGrid: (count: number) => `Show ${n(count)} ${plural(count, 'line', 'lines')}`,
    openRaci: 'Open RACI',
    openDecisions: 'Open RAID',
    openDates: 'Open dates',
    weigh: 'Change weight',
    weighOf: (check: string) => `Change weight: ${check}`,
    weighTitle: (check: string) => `Weight: ${check}`,
    weighMeans: 'Shown with the gate status.',
    notCheckedList: (checks: string) => `Not checked: ${checks}`,
  };
}
