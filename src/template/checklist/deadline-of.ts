import { foldSpaces } from '../fold-spaces';
import { readAmount, UNIT, type Amount } from '../../values/read-amount';
import { spanOfMinutes, type TimeSpan } from '../../values/time-span';
import type { Milestone, Offset } from '../template';

export interface Deadline {
  readonly milestone: Milestone;
  readonly offset: Offset;
}

const BEFORE = '(?:prior to|before|ahead of|no later than|by) (?:the )?';
const RULES: readonly { readonly pattern: RegExp; readonly name: (found: RegExpExecArray) => string }[] = [
  {
    pattern: new RegExp(`\\b${BEFORE}(end|start|beginning) of (?:the )?sprint (\\d{1,3})\\b`, 'i'),
    name: ([, side = '', sprint = '']) => `${side.toLowerCase() === 'end' ? 'End' : 'Start'} of Sprint ${sprint}`,
  },
  {
    pattern: new RegExp(`\\b${BEFORE}(?:customer |project |migration )?kick[- ]?off\\b`, 'i'),
    name: () => 'Kick-off',
  },
];

/** No amount of time is longer. */
const LONGEST = 60;
/** An amount of time right in front of "before": it ends where the text ends. */
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ${UNIT} $`,
  'iu',
);
/** Time that is not counted in calendar days. */
const OTHER = /(?:(?:working|business|bank)[- ](?:days?|weeks?|hours?)|fortnights?|sprints?|iterations?|quarters?) $/iu;

/**
 * The milestone by which a text wants something done: "prior to the end of Sprint 0", "two weeks before kick-off". Null without
 * one; "unreadable" where it is away from one by what cannot be counted in calendar days ("5 working days before kick-off").
 */
export const deadlineOf = (text: string): Deadline | 'unreadable' | null => {
  const folded = foldSpaces(text);
  for (const { pattern, name } of RULES) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const own = name(found);
    const span = spanBefore(folded.slice(Math.max(0, found.index - LONGEST), found.index));
    if (span === null) return 'unreadable';
    const id = own.toLowerCase().replaceAll(' ', '-');
    return { milestone: { id, name: own }, offset: { milestone: id, ...span } };
  }
  return null;
};

const spanBefore = (before: string): TimeSpan | null => {
  const amount = AMOUNT.exec(before);
  if (!amount) return OTHER.test(before) ? null : { days: 0 };
  const read = readAmount(before, amount.index)?.amount;
  return read === undefined ? null : backwards(read);
};

const backwards = (amount: Amount): TimeSpan | null => {
  if (amount.unit === 'month') return { days: 0, months: -amount.count };
  return amount.unit === null || amount.isShort ? null : spanOfMinutes(-amount.count);
};
