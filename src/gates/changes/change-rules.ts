import type { ChangeKind, Effect } from '../../contract/gates';

interface ChangeRule {
  readonly kind: ChangeKind;
  readonly effect: Effect | 'as it ranks';
  /** What has become of what, in words: docs/go-no-go.md prints it. */
  readonly says: string;
  /** The owner's word takes it away until it changes further. */
  readonly canBeHeld: boolean;
}

/**
 * What each change of a covered fact does to a decision that rests on it (product rules "After the decision"). Only what is
 * worse marks the decision. docs/go-no-go.md prints this table; a test holds the two together.
 */
export const CHANGE_RULES: readonly ChangeRule[] = [
  rule('item-incomplete', 'worse', 'an item is no longer complete: reopened, closed as won’t do, or unreadable'),
  rule('item-complete', 'better', 'an item became complete'),
  { ...rule('item-missing', 'worse', 'an item is missing'), canBeHeld: false },
  rule('item-found', 'better', 'an item that was missing or unreadable is there again'),
  rule('item-gone', 'worse', 'a complete item is no longer an item of the wave'),
  rule('item-not-counted', 'neutral', 'an item is no longer counted: not applicable, or ongoing'),
  rule('owner-lost', 'worse', 'an item has no owner any more'),
  rule('owner-found', 'better', 'an item got an owner'),
  rule('high-work', 'worse', 'a high-priority item that is not complete came in, or an open one became high-priority'),
  rule('work-added', 'neutral', 'any other item came in'),
  rule(
    'row-changed',
    'as it ranks',
    'a line has another result: go or passed over undecided over no-go, failed or blocked',
  ),
  rule('row-gone', 'neutral', 'a line no longer belongs to the gate'),
  rule('cutover-moved', 'worse', 'T-0, its time, its window or its zone changed'),
  { ...rule('condition-overdue', 'worse', 'a condition is open past its date'), canBeHeld: false },
  rule('condition-met', 'better', 'a condition is met'),
  rule('waiver-ended', 'worse', 'an accepted risk ended while its criterion is not met'),
  rule(
    'document-changed',
    'as it ranks',
    'a document became as the gate asks; or it was unlocked, taken away, or followed by a later version where that counts',
  ),
  rule('decision-changed', 'as it ranks', 'a decision became approved, or is no longer approved'),
  rule(
    'workstream-changed',
    'as it ranks',
    'a workstream was signed off or reopened; at a cutover, its answer in the roll call changed',
  ),
  rule(
    'check-changed',
    'as it ranks',
    'the RACI, a scope question, a condition elsewhere or the agreed date made a criterion met or not met',
  ),
  rule('check-unknown', 'neutral', 'a criterion became unknown'),
];

function rule(kind: ChangeKind, effect: ChangeRule['effect'], says: string): ChangeRule {
  return { kind, effect, says, canBeHeld: true };
}
