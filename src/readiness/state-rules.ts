import type { PhaseState, StateRule } from '../contract/readiness';
import { isStale } from './is-stale';
import type { WaveFacts, WavePhase } from './wave-facts';
import type { ItemState } from './wave-readiness';
import { workingDaysAfter } from './working-days-after';

/** What the state of a phase is judged by. */
export interface PhaseToJudge {
  readonly phase: WavePhase;
  /** Its counted items. */
  readonly counted: readonly ItemState[];
  readonly ongoing: number;
  readonly wave: WaveFacts;
}

interface Rule {
  readonly rule: StateRule;
  readonly state: PhaseState;
  /** How many items (or changes, or 1) make it hold; 0: it does not hold. */
  readonly count: (judged: PhaseToJudge) => number;
}

/**
 * The rules in the order in which they are tried: the first that holds gives the state, and every other of that same state is
 * a reason beside it (product rules "State of a phase"). docs/readiness.md prints this table; a test holds the two together.
 */
export const STATE_RULES: readonly Rule[] = [
  { rule: 'nothing-counted', state: 'not-applicable', count: (p) => one(p.counted.length === 0 && p.ongoing === 0) },
  { rule: 'exit-decided', state: 'signed-off', count: ({ phase }) => one(phase.exit?.withConditions === false) },
  {
    rule: 'exit-decided',
    state: 'signed-off-with-conditions',
    count: ({ phase }) => one(phase.exit?.withConditions === true),
  },
  { rule: 'people-not-mapped', state: 'setting-up', count: ({ wave }) => one(!wave.peopleMapped && isNew(wave)) },
  { rule: 'high-stopped', state: 'blocked', count: (p) => having(p, (item) => item.high && item.stopped) },
  { rule: 'stopped', state: 'at-risk', count: (p) => having(p, (item) => item.stopped) },
  { rule: 'missing', state: 'at-risk', count: (p) => having(p, (item) => item.is === 'missing') },
  { rule: 'high-overdue', state: 'at-risk', count: (p) => having(p, (item) => item.high && item.overdue) },
  { rule: 'long-overdue', state: 'at-risk', count: (p) => having(p, (item) => isLongOverdue(item, p.wave)) },
  { rule: 'unowned-soon', state: 'at-risk', count: (p) => having(p, (item) => item.unowned && isSoon(item, p.wave)) },
  { rule: 'stale', state: 'unknown', count: ({ wave }) => one(isStale(wave)) },
  { rule: 'cut-short', state: 'unknown', count: ({ wave }) => one(!wave.whole) },
  { rule: 'unreadable', state: 'unknown', count: (p) => having(p, (item) => item.is === 'unreadable') },
  { rule: 'ongoing-only', state: 'not-started', count: (p) => one(isOngoingOnly(p) && isAhead(p)) },
  { rule: 'ongoing-only', state: 'complete', count: (p) => one(isOngoingOnly(p) && isOver(p)) },
  { rule: 'ongoing-only', state: 'on-track', count: (p) => one(isOngoingOnly(p)) },
  {
    rule: 'all-complete',
    state: 'complete',
    count: (p) => (p.counted.every((i) => i.complete) ? p.counted.length : 0),
  },
  {
    rule: 'nothing-begun',
    state: 'not-started',
    count: (p) => (p.counted.some(isBegun) || !isAhead(p) ? 0 : p.counted.length),
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
const isBegun = ({ is }: ItemState): boolean => is === 'in-progress' || is === 'done' || is === 'dropped';
