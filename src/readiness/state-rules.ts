import type { PhaseState, StateRule } from '../contract/readiness';
import { isTooOldForStates } from './is-stale';
import type { WaveFacts, WavePhase } from './wave-facts';
import type { ItemState } from './wave-readiness';
import { workingDaysAfter } from './working-days-after';

/** What the state of a phase is judged by. */
export interface PhaseToJudge {
  readonly phase: WavePhase;
  /** Its counted items. */
  readonly counted: readonly ItemState[];
  /** Something counted is in progress or done. */
  readonly begun: boolean;
  readonly ongoing: number;
  readonly wave: WaveFacts;
}

interface Rule {
  readonly rule: StateRule;
  readonly state: PhaseState;
  /** When it holds, in words, with the first settings: docs/readiness.md prints it. */
  readonly says: string;
  /** How many items (or changes, or 1) make it hold; 0: it does not hold. */
  readonly count: (judged: PhaseToJudge) => number;
}

/**
 * The rules in the order in which they are tried: the first that holds gives the state, and every other of that same state is
 * a reason beside it (product rules "State of a phase"). docs/readiness.md prints this table; a test holds the two together.
 */
export const STATE_RULES: readonly Rule[] = [
  {
    rule: 'nothing-counted',
    state: 'not-applicable',
    says: 'nothing is counted and nothing is ongoing',
    count: (p) => one(p.counted.length === 0 && p.ongoing === 0),
  },
  {
    rule: 'exit-decided',
    state: 'signed-off',
    says: 'its exit was decided without conditions',
    count: ({ phase }) => one(phase.exit?.withConditions === false),
  },
  {
    rule: 'exit-decided',
    state: 'signed-off-with-conditions',
    says: 'its exit was decided with conditions',
    count: ({ phase }) => one(phase.exit?.withConditions === true),
  },
  {
    rule: 'high-stopped',
    state: 'blocked',
    says: 'a high-priority item is blocked',
    count: (p) => having(p, (item) => item.high && item.stopped),
  },
  {
    rule: 'missing',
    state: 'at-risk',
    says: 'an item is missing',
    count: (p) => having(p, (item) => item.is === 'missing'),
  },
  {
    rule: 'high-overdue',
    state: 'at-risk',
    says: 'a high-priority item is overdue',
    count: (p) => having(p, (item) => item.high && item.overdue),
  },
  {
    rule: 'long-overdue',
    state: 'at-risk',
    says: 'items overdue by more than 3 working days are at least 3, and at least 5 % of what was due so far',
    count: longOverdue,
  },
  {
    rule: 'before-gate',
    state: 'at-risk',
    says: 'an overdue or blocked item is covered by a gate within 10 working days',
    count: (p) => (isGateNear(p) ? having(p, (item) => isLateFor(item, p.phase.gate)) : 0),
  },
  {
    rule: 'unowned-soon',
    state: 'at-risk',
    says: 'an item that starts (or, without a start, is due) within 5 working days, or of high priority within 14 days, has no owner',
    count: (p) => having(p, (item) => item.unowned && isSoon(item, p.wave)),
  },
  {
    rule: 'stale',
    state: 'unknown',
    says: 'Jira was last read more than 24 hours ago, or never',
    count: ({ wave }) => one(isTooOldForStates(wave)),
  },
  {
    rule: 'cut-short',
    state: 'unknown',
    says: 'an answer of Jira was cut short or refused',
    count: ({ wave }) => one(!wave.whole),
  },
  {
    rule: 'unreadable',
    state: 'unknown',
    says: 'an item cannot be read',
    count: (p) => having(p, (item) => item.is === 'unreadable'),
  },
  {
    rule: 'ongoing-only',
    state: 'not-started',
    says: 'only ongoing items, and its start lies ahead or is not known',
    count: (p) => one(isOngoingOnly(p) && isAhead(p)),
  },
  {
    rule: 'ongoing-only',
    state: 'complete',
    says: 'only ongoing items, and its end is over',
    count: (p) => one(isOngoingOnly(p) && isOver(p)),
  },
  {
    rule: 'ongoing-only',
    state: 'on-track',
    says: 'only ongoing items, otherwise',
    count: (p) => one(isOngoingOnly(p)),
  },
  {
    rule: 'all-complete',
    state: 'complete',
    says: 'every counted item is complete',
    count: (p) => (p.counted.every((i) => i.complete) ? p.counted.length : 0),
  },
  {
    rule: 'nothing-begun',
    state: 'not-started',
    says: 'nothing is in progress or done, and its start lies ahead or is not known',
    count: (p) => (p.begun || !isAhead(p) ? 0 : p.counted.length),
  },
  {
    rule: 'overdue',
    state: 'on-track',
    says: 'an item is overdue: a reason beside the state',
    count: (p) => having(p, (item) => item.overdue),
  },
  {
    rule: 'stopped',
    state: 'on-track',
    says: 'an item is blocked: a reason beside the state',
    count: (p) => having(p, (item) => item.stopped),
  },
];

/** Of what was due so far, in percent: fewer long overdue items are single late ones. */
const LONG_OVERDUE_SHARE = 5;

const one = (holds: boolean): number => (holds ? 1 : 0);
const having = ({ counted }: PhaseToJudge, holds: (item: ItemState) => boolean): number => counted.filter(holds).length;

function longOverdue(p: PhaseToJudge): number {
  const { overdueDays, overdueItems } = p.wave.settings;
  const late = having(
    p,
    ({ overdue, due }) =>
      overdue && due !== null && workingDaysAfter(due, p.wave.today, p.wave, overdueDays + 1) > overdueDays,
  );
  const dueSoFar = having(p, ({ due }) => due !== null && due < p.wave.today);
  return late >= overdueItems && late * 100 >= dueSoFar * LONG_OVERDUE_SHARE ? late : 0;
}

const isGateNear = ({ phase: { gate }, wave }: PhaseToJudge): boolean =>
  gate !== null &&
  gate >= wave.today &&
  workingDaysAfter(wave.today, gate, wave, wave.settings.gateDays + 1) <= wave.settings.gateDays;

/** It is overdue or blocked, and due by the gate or undated: the gate covers it. */
const isLateFor = ({ overdue, stopped, due }: ItemState, gate: string | null): boolean =>
  overdue || (stopped && (due === null || (gate !== null && due <= gate)));

/** Few templates say when work starts: where it is not said, the day by which it is due stands for it. */
const isSoon = ({ start, due, high }: ItemState, wave: WaveFacts): boolean => {
  const begins = start ?? due;
  if (begins === null) return false;
  const { ownerDays, ownerWorkingDays } = wave.settings;
  return (
    workingDaysAfter(wave.today, begins, wave, ownerWorkingDays + 1) <= ownerWorkingDays ||
    (high && Date.parse(begins) - Date.parse(wave.today) <= ownerDays * 86_400_000)
  );
};

const isOngoingOnly = ({ counted, ongoing }: PhaseToJudge): boolean => counted.length === 0 && ongoing > 0;
/** A phase without a date has not begun until something in it has. */
const isAhead = ({ phase, wave }: PhaseToJudge): boolean => phase.start === null || phase.start > wave.today;
const isOver = ({ phase, wave }: PhaseToJudge): boolean => phase.due !== null && phase.due < wave.today;
