import type { GateCounts } from '../../../../../../src/contract/gates';
import type { gateTexts } from '../gate-texts';

type Words = Pick<
  ReturnType<typeof gateTexts>['gates'],
  'counts' | 'notApplicable' | 'added' | 'after' | 'movedPast' | 'settled'
>;

/** What a gate covers in numbers; what it does not cover only where there is something. */
export const countsOf = (counts: GateCounts, words: Words): readonly string[] => [
  words.counts(counts.complete, counts.counted),
  words.notApplicable(counts.notApplicable, counts.notApplicableSinceBegin),
  words.added(counts.added),
  ...(counts.movedPast ? [words.movedPast(counts.movedPast)] : []),
  ...(counts.settled ? [words.settled(counts.settled)] : []),
  ...(counts.after ? [words.after(counts.after)] : []),
];
