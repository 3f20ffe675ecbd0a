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
    rule: 'people-not-mapped',
    state: 'setting-up',
    says: 'it was imported less than 5 working days ago, and a role is held by nobody',
    count: ({ wave }) => one(!wave.peopleMapped && isNew(wave)),
  },
  {
    rule: 'high-stopped',
    state: 'blocked',
    says: 'a high-priority item is stopped',
    count: (p) => having(p, (item) => item.high && item.stopped),
  },
  { rule: 'stopped', state: 'at-risk', says: 'an item is stopped', count: (p) => having(p, (item) => item.stopped) },
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
    says: 'an item is overdue by more than 3 working days',
    count: (p) => having(p, (item) => isLongOverdue(item, p.wave)),
  },
  {
    rule: 'unowned-soon',
    state: 'at-risk',
    says: 'an item that starts (or, without a start, is due) within 14 days has no owner',
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
];

const one = (holds: boolean): number => (holds ? 1 : 0);
const having = ({ counted }: PhaseToJudge, holds: (item: ItemState) => boolean): number => counted.filter(holds).length;

const isNew = (wave: WaveFacts): boolean =>
  workingDaysAfter(wave.importedOn, wave.today, wave, wave.settings.settingUpDays) < wave.settings.settingUpDays;

const isLongOverdue = ({ overdue, due }: ItemState, wave: WaveFacts): boolean => {
  const most = wave.settings.overdueDays;
  return overdue && due !== null && workingDaysAfter(due, wave.today, wave, most + 1) > most;
};

/** Few templates say when work starts: where it is not said, the day by which it is due stands for it. */
const isSoon = ({ start, due }: ItemState, { today, settings }: WaveFacts): boolean => {
  const begins = start ?? due;
  return begins !== null && Date.parse(begins) - Date.parse(today) <= settings.ownerDays * 86_400_000;
};

const isOngoingOnly = ({ counted, ongoing }: PhaseToJudge): boolean => counted.length === 0 && ongoing > 0;
/** A phase without a date has not begun until something in it has. */
const isAhead = ({ phase, wave }: PhaseToJudge): boolean => phase.start === null || phase.start > wave.today;
const isOver = ({ phase, wave }: PhaseToJudge): boolean => phase.due !== null && phase.due < wave.today;
