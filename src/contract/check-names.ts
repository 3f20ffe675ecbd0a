import type { GateCheck, Vote } from './gates';
import type { RollSays } from './meetings';

/** The criteria of a gate as panels, minutes and sentences of the log name them. */
export const CHECK_NAMES: Readonly<Record<GateCheck, string>> = {
  'high-items': 'High-priority items',
  'other-items': 'Normal-priority items',
  'high-rows': 'High-priority lines',
  'other-rows': 'Other lines',
  tests: 'Test lines',
  documents: 'Documents',
  decisions: 'Decisions',
  workstreams: 'Workstreams',
  raci: 'RACI',
  scope: 'Scope questions',
  backlog: 'Team backlog needed',
  conditions: 'Earlier conditions',
  commitment: 'Date agreed with the customer',
  change: 'Change approved',
  facts: 'Data from Jira',
};

export const VOTE_NAMES: Readonly<Record<Vote, string>> = {
  go: 'Go',
  'go-with-conditions': 'Go with conditions',
  'no-go': 'No-go',
  reconvene: 'Reconvene',
  abstain: 'Abstain',
};

export const ROLL_NAMES: Readonly<Record<RollSays, string>> = {
  ready: 'Ready',
  'ready-with-conditions': 'Ready with conditions',
  'not-ready': 'Not ready',
};
