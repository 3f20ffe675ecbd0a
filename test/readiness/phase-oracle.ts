import type { PhaseState } from '../../src/contract/readiness';
import { DONE, type Made } from './wave-of';

/** The kinds of item that a small phase is put together from, each with what the oracle has to know of it. */
export const KINDS = {
  complete: { issue: DONE },
  open: { issue: {} },
  begun: { issue: { category: 'indeterminate' as const } },
  highStopped: { issue: { flagged: true, high: true } },
  stopped: { issue: { flagged: true } },
  blockedNow: { issue: { blockers: ['7'], start: '2027-04-15', due: '2027-05-01' } },
  blockedLater: { issue: { blockers: ['7'], start: '2027-04-16', due: '2027-05-01' } },
  unconfirmed: { spec: { criteria: [{ key: 'x', evidence: 'confirmation' as const }] }, issue: DONE },
  wasDoneUnseen: { is: 'unreadable' as const, issue: { ...DONE, due: '2027-04-01', flagged: true } },
  missing: { is: 'missing' as const, issue: {} },
  highOverdue: { issue: { due: '2027-04-14', high: true } },
  overdueThree: { issue: { due: '2027-04-12' } },
  overdueFour: { issue: { due: '2027-04-09' } },
  // From Thursday the 15th, Thursday the 22nd is five working days away and Friday six; the 29th is in 14 days.
  unownedSoon: { issue: { assignee: null, due: '2027-04-22' } },
  unownedLater: { issue: { assignee: null, due: '2027-04-23' } },
  highUnownedSoon: { issue: { assignee: null, due: '2027-04-29', high: true } },
  highUnownedLater: { issue: { assignee: null, due: '2027-04-30', high: true } },
  unreadable: { is: 'unreadable' as const, issue: {} },
  dropped: { issue: { ...DONE, resolution: 'Duplicate' } },
  notApplicable: { marks: { notApplicable: { reason: 'replaced' as const, at: 0, sincePhaseBegan: false } } },
  ongoing: { spec: { ongoing: true } },
} satisfies Record<string, Omit<Made, 'id' | 'phase'>>;
export type Kind = keyof typeof KINDS;
export const ALL = Object.keys(KINDS) as Kind[];

export interface Surroundings {
  readonly starts: 'ahead' | 'come' | 'over';
  readonly stale: boolean;
  readonly whole: boolean;
  /** Far: no gate is near. Near: in ten working days. */
  readonly gate: 'far' | 'near';
  readonly exit: 'none' | 'decided' | 'conditional';
}

/** Overdue, also where it cannot be seen and was not done when it was last. */
const LATE: readonly Kind[] = ['overdueThree', 'overdueFour'];

const has = (items: readonly Kind[], ...kinds: readonly Kind[]) => items.some((item) => kinds.includes(item));

/** The rules once more, in the words of the product and written another way: one question after the other. */
export function oracle(items: readonly Kind[], around: Surroundings): PhaseState {
  const counted = items.filter((item) => item !== 'notApplicable' && item !== 'ongoing');
  if (items.every((item) => item === 'notApplicable')) return 'not-applicable';
  if (around.exit !== 'none') return around.exit === 'decided' ? 'signed-off' : 'signed-off-with-conditions';
  if (has(items, 'highStopped')) return 'blocked';
  if (has(items, 'missing', 'highOverdue', 'unownedSoon', 'highUnownedSoon')) return 'at-risk';
  // Of at most three items three are 100 %, two of which are too few.
  if (items.length >= 3 && items.every((item) => item === 'overdueFour')) return 'at-risk';
  if (around.gate === 'near' && has(items, ...LATE, 'stopped')) return 'at-risk';
  if (around.stale || !around.whole || has(items, 'unreadable', 'wasDoneUnseen')) return 'unknown';
  if (counted.length === 0) {
    if (around.starts === 'ahead') return 'not-started';
    return around.starts === 'over' ? 'complete' : 'on-track';
  }
  if (counted.every((item) => item === 'complete')) return 'complete';
  if (around.starts === 'ahead' && !has(items, 'begun', 'complete', 'unconfirmed')) return 'not-started';
  return 'on-track';
}
