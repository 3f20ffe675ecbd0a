import { CHECK_NAMES } from '../contract/check-names';
import type { FindingIs, GateCheck, VerdictRule } from '../contract/gates';
import type { RollSays } from '../contract/meetings';
import type { RowResult } from '../contract/readiness';
import type { Rag } from '../contract/report';

/** Words of the minutes of a gate. */

/** Why a gate has its status, in the order of docs/go-no-go.md. */
export function ruleWords(rule: VerdictRule, check: GateCheck | null): string {
  const name = check === null ? '' : CHECK_NAMES[check];
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
