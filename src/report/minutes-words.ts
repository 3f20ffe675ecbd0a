import type { FindingIs, GateCheck, VerdictRule } from '../contract/gates';
import type { RollSays } from '../contract/meetings';
import type { RowResult } from '../contract/readiness';
import type { Rag } from '../contract/report';

/** Words of the minutes of a gate. */

export const CHECK_WORDS: Readonly<Record<GateCheck, string>> = {
  'high-items': 'High-priority items',
  'other-items': 'Other items',
  'high-rows': 'High-priority go/no-go lines',
  'other-rows': 'Other go/no-go lines',
  tests: 'Test lines',
  documents: 'Documents',
  decisions: 'Decisions',
  workstreams: 'Workstreams',
  raci: 'RACI',
  scope: 'Scope questions',
  conditions: 'Earlier conditions',
  commitment: 'Agreement of the customer to T-0',
  facts: 'Data from Jira',
};

/** Why a gate has its status, in the order of docs/go-no-go.md. */
export function ruleWords(rule: VerdictRule, check: GateCheck | null): string {
  const name = check === null ? '' : CHECK_WORDS[check];
  switch (rule) {
    case 'must-unmet':
      return `A required criterion is not met: ${name}`;
    case 'should-open':
      return `A criterion is not met and no condition covers it: ${name}`;
    case 'check-unknown':
      return `Unknown: ${name}`;
    case 'nothing-asked':
      return 'This gate asks for nothing';
    case 'with-condition':
      return `A criterion is not met and a condition covers it: ${name}`;
    case 'waived':
      return `Accepted as a risk by an approver: ${name}`;
    case 'nothing-against':
      return 'Every criterion is met';
    default:
      return rule satisfies never;
  }
}

export const FOUND_WORDS: Readonly<Record<FindingIs, string>> = {
  met: 'Met',
  unmet: 'Not met',
  unknown: 'Unknown',
  nothing: 'Nothing to check',
};

export const FOUND_RAG: Readonly<Record<FindingIs, Rag>> = { met: 'Green', unmet: 'Red', unknown: '–', nothing: '–' };

export const RESULT_WORDS: Readonly<Record<RowResult, string>> = {
  pending: 'Open',
  go: 'Go',
  'no-go': 'No-go',
  'not-run': 'Not run',
  passed: 'Passed',
  failed: 'Failed',
  blocked: 'Blocked',
  'not-done': 'Not done',
  done: 'Done',
  skipped: 'Skipped',
  missing: 'Missing',
  there: 'There',
};

export const RESULT_RAG: Readonly<Partial<Record<RowResult, Rag>>> = {
  go: 'Green',
  passed: 'Green',
  done: 'Green',
  there: 'Green',
  'no-go': 'Red',
  failed: 'Red',
  blocked: 'Red',
};

export const ROLL_RAG: Readonly<Record<RollSays, Rag>> = {
  ready: 'Green',
  'ready-with-conditions': 'Amber',
  'not-ready': 'Red',
};
