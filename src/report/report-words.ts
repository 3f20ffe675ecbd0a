import type { Outcome, VerdictIs } from '../contract/gates';
import type { GateLine } from '../contract/gate-sheet';
import type { DecisionState } from '../contract/decision-log';
import type { Party, PhaseState, StateRule } from '../contract/readiness';
import type { Rag } from '../contract/report';
import type { WorkstreamState } from '../contract/limits';
import type { ReportSection } from '../contract/report-names';
import type { PlanState } from './stored-report';

/** Words of reports, which are read on a page and in a document: each says its state without a colour. */

export const SECTION_TITLES: Readonly<Record<ReportSection, string>> = {
  summary: 'Summary',
  readiness: 'Readiness by phase',
  gates: 'Go/no-go',
  decisions: 'Decisions',
  risks: 'Risks and blockers',
  plan: 'Plan',
  raci: 'RACI',
  timeline: 'Cutover timeline',
  sprint: 'Sprint roll-up',
};

export const PHASE_WORDS: Readonly<Record<PhaseState, string>> = {
  'not-applicable': 'Not applicable',
  'signed-off': 'Signed off',
  'signed-off-with-conditions': 'Signed off with conditions',
  blocked: 'Blocked',
  'at-risk': 'At risk',
  unknown: 'Unknown',
  complete: 'Complete',
  'not-started': 'Not started',
  'on-track': 'On track',
};

export const PHASE_RAG: Readonly<Record<PhaseState, Rag>> = {
  'not-applicable': '–',
  'signed-off': 'Green',
  'signed-off-with-conditions': 'Green',
  blocked: 'Red',
  'at-risk': 'Amber',
  unknown: '–',
  complete: 'Green',
  'not-started': '–',
  'on-track': 'Green',
};

export const WORKSTREAM_RAG: Readonly<Record<WorkstreamState, Rag>> = {
  'on-target': 'Green',
  'at-risk': 'Amber',
  blocked: 'Red',
  'not-started': '–',
  complete: 'Green',
};

const items = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** Why a phase is in its state; null where the state says it all. */
export function reasonWords(rule: StateRule, count: number): string | null {
  switch (rule) {
    case 'nothing-counted':
    case 'exit-decided':
    case 'all-complete':
    case 'nothing-begun':
    case 'ongoing-only':
      return null;
    case 'worse-since-exit':
      return items(count, 'thing is worse since the sign-off', 'things are worse since the sign-off');
    case 'high-stopped':
      return items(count, 'high-priority item is blocked', 'high-priority items are blocked');
    case 'stopped':
      return items(count, 'item is blocked', 'items are blocked');
    case 'missing':
      return items(count, 'item is missing', 'items are missing');
    case 'high-overdue':
      return items(count, 'high-priority item is overdue', 'high-priority items are overdue');
    case 'long-overdue':
      return items(count, 'item is long overdue', 'items are long overdue');
    case 'before-gate':
      return items(
        count,
        'item is overdue or blocked before the next gate',
        'items are overdue or blocked before the next gate',
      );
    case 'overdue':
      return items(count, 'item is overdue', 'items are overdue');
    case 'unowned-soon':
      return items(count, 'item that starts soon has no owner', 'items that start soon have no owner');
    case 'stale':
      return 'The data from Jira is old';
    case 'cut-short':
      return 'Jira was not read completely';
    case 'unreadable':
      return items(count, 'item cannot be read', 'items cannot be read');
    default:
      return rule satisfies never;
  }
}

export const STATUS_WORDS: Readonly<Record<VerdictIs, string>> = {
  go: 'Ready',
  'conditional-go': 'Ready with conditions',
  'no-go': 'Not ready',
  'cannot-say': 'Unknown',
};

export const DECISION_WORDS: Readonly<Record<Outcome, string>> = {
  go: 'Go',
  'go-with-conditions': 'Go with conditions',
  'no-go': 'No-go',
  reconvene: 'Reconvene',
};

export const GATE_KINDS: Readonly<Record<GateLine['kind'], string>> = {
  decision: 'Decision',
  review: 'Review meeting',
  notice: 'Communication',
};

export const LOG_WORDS: Readonly<Record<DecisionState, string>> = {
  draft: 'Draft',
  'under-review': 'Under review',
  approved: 'Approved',
  'under-revision': 'Under revision',
};

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  customer: 'Customer',
  provider: 'Provider',
  partner: 'Partner',
  vendor: 'Vendor',
};

export const PLAN_RAG: Readonly<Record<PlanState, Rag>> = {
  Open: '–',
  'In progress': '–',
  Complete: 'Green',
  Overdue: 'Amber',
  Blocked: 'Red',
  Missing: 'Amber',
  Unreadable: '–',
  "Won't do": 'Amber',
  'Not applicable': '–',
};
