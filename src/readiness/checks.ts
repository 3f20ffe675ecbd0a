import { gateCheck, type GateCheck } from '../contract/gates';

/** Where a decision gate stands: the exit of a phase, or a cutover. */
export type GateAt = 'phase-exit' | 'cutover';
/**
 * `must`: unmet it is a no-go, unless it is waived. `should`: unmet it asks for a condition. `unknown-if-not`: without it nobody
 * can say, which is neither go nor no-go. `not-asked`: not looked at there.
 */
export type Weight = 'must' | 'should' | 'unknown-if-not' | 'not-asked';

interface CheckQuestion {
  readonly question: string;
  readonly weight: Readonly<Record<GateAt, Weight>>;
  /** What answers it. */
  readonly evidence: string;
  /** What to do where the answer is no. */
  readonly remedy: string;
}

export interface Check extends CheckQuestion {
  readonly id: GateCheck;
}

const must = { 'phase-exit': 'must', cutover: 'must' } as const;
const should = { 'phase-exit': 'should', cutover: 'should' } as const;
const mustAtCutover = { 'phase-exit': 'should', cutover: 'must' } as const;

/**
 * What a decision gate asks before anybody decides (product rules "Checks of a decision gate"). docs/readiness.md prints this
 * table; a test holds the two together. A check of the contract without a question does not compile.
 */
export const CHECK_QUESTIONS: Readonly<Record<GateCheck, CheckQuestion>> = {
  'high-items': {
    question: 'Are the covered high-priority items complete?',
    weight: must,
    evidence: 'the items and what is missing',
    remedy: 'Finish them, or mark them not applicable with a reason.',
  },
  'other-items': {
    question: 'Are the other covered items complete?',
    weight: should,
    evidence: 'the items and what is missing',
    remedy: 'Finish them, or give each an owner and a date as a condition.',
  },
  'high-rows': {
    question: 'Are the high-priority go/no-go lines go?',
    weight: must,
    evidence: 'the lines; one without a priority counts as high',
    remedy: 'Resolve what keeps a line from go, and record it.',
  },
  'other-rows': {
    question: 'Are the other go/no-go lines go?',
    weight: should,
    evidence: 'the rows',
    remedy: 'Resolve what keeps a line from go, or add a condition.',
  },
  tests: {
    question: 'Have all test lines passed?',
    weight: mustAtCutover,
    evidence: 'the lines that failed, are blocked or were not run',
    remedy: 'Run them, or run them again after the fix.',
  },
  documents: {
    question: 'Is each document that the gate names as it asks: there, reviewed or locked?',
    weight: mustAtCutover,
    evidence: 'the documents with their versions',
    remedy: 'Say where it is, confirm or lock its latest version, or say with a reason that it is not needed.',
  },
  decisions: {
    question: 'Are the decisions that the gate names approved, and none of them under revision?',
    weight: must,
    evidence: 'the decisions with their approvers',
    remedy: 'Have them approved, or finish the revision.',
  },
  workstreams: {
    question: 'Have the leads signed off the covered workstreams, or at a cutover said ready in the roll call?',
    weight: mustAtCutover,
    evidence: 'the workstreams with their leads and notes',
    remedy: 'Ask each lead to sign off with a note, or for their answer in the roll call.',
  },
  raci: {
    question: 'Is the RACI of the covered work free of errors?',
    weight: should,
    evidence: 'the rows with their errors',
    remedy: 'Give each row one Accountable and at least one Responsible, held by a person.',
  },
  scope: {
    question: 'Are all scope questions of the covered work answered?',
    weight: should,
    evidence: 'the open questions with their owners',
    remedy: 'Answer them, or make the answer a condition.',
  },
  backlog: {
    question: 'Are the tasks of the team backlog done that were marked as needed for this gate?',
    weight: should,
    evidence: 'the tasks and what is missing',
    remedy: 'Finish them, or make what is left a condition.',
  },
  conditions: {
    question: 'Are all conditions of earlier decisions met or not yet due?',
    weight: must,
    evidence: 'the conditions that are open past their date',
    remedy: 'Meet them, or decide again.',
  },
  commitment: {
    question: 'Has the customer agreed to T-0 and its window?',
    weight: { 'phase-exit': 'not-asked', cutover: 'must' },
    evidence: 'who agreed, and when',
    remedy: 'Record who agreed to T-0 under its dates.',
  },
  change: {
    question: 'If a change board decides: is the change approved, in a window that contains the cutover?',
    weight: { 'phase-exit': 'not-asked', cutover: 'must' },
    evidence: 'number, approver and window of the change',
    remedy: 'Record the approval, or have the window of the change moved.',
  },
  facts: {
    question: 'Is the data complete and not older than 60 minutes?',
    weight: { 'phase-exit': 'unknown-if-not', cutover: 'unknown-if-not' },
    evidence: 'when Jira was read, and what could not be read',
    remedy: 'Refresh from Jira. Until then the answer is unknown.',
  },
};

/** The same with their ids, in the order of the contract. */
export const CHECKS: readonly Check[] = gateCheck.options.map((id) => ({ id, ...CHECK_QUESTIONS[id] }));
