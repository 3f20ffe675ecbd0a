import { PLAIN_GATE, type PlannedGate } from './planned-gate';

const fromCutover = (days: number) => ({ milestone: 't-0', days });

/**
 * The gates of a wave that brings none of its own: two review meetings and two communications between the day on which the schedule is
 * agreed and the last go/no-go, then the cutover and the weeks of closer care after it. How long those last is the
 * wave's own: a gate without an offset asks for its date.
 */
export const READY_MADE_GATES: readonly PlannedGate[] = [
  {
    ...PLAIN_GATE,
    id: 'schedule-agreed',
    name: 'The schedule is agreed',
    kind: 'decision',
    stands: 'phase-exit',
    offset: null,
    // Agreed is a date, not work: what it asks is whether the customer agreed to it.
    phases: [],
    weights: { commitment: 'must' },
  },
  {
    ...PLAIN_GATE,
    id: 'review-28',
    name: 'Review meeting, four weeks before',
    kind: 'review',
    stands: 'phase-exit',
    offset: fromCutover(-28),
  },
  {
    ...PLAIN_GATE,
    id: 'notice-21',
    name: 'Communication, three weeks before',
    kind: 'notice',
    stands: 'phase-exit',
    offset: fromCutover(-21),
  },
  {
    ...PLAIN_GATE,
    id: 'review-14',
    name: 'Review meeting, two weeks before',
    kind: 'review',
    stands: 'phase-exit',
    offset: fromCutover(-14),
  },
  {
    ...PLAIN_GATE,
    id: 'notice-7',
    name: 'Communication, one week before',
    kind: 'notice',
    stands: 'phase-exit',
    offset: fromCutover(-7),
  },
  {
    ...PLAIN_GATE,
    id: 'go-no-go',
    name: 'Go/no-go: production cutover',
    kind: 'decision',
    stands: 'cutover',
    offset: fromCutover(-1),
  },
  { ...PLAIN_GATE, id: 'cutover', name: 'Cutover', kind: 'decision', stands: 'cutover', offset: fromCutover(0) },
  {
    ...PLAIN_GATE,
    id: 'hypercare-start',
    name: 'Hypercare starts',
    kind: 'review',
    stands: 'phase-exit',
    offset: null,
  },
  { ...PLAIN_GATE, id: 'hypercare-end', name: 'Hypercare exit', kind: 'decision', stands: 'phase-exit', offset: null },
];
