import type { Gate } from '../../../../../../src/contract/gates';
import type { LineGroup } from './line-groups';

/** A part of the meeting that is looked at by itself. */
export type MeetingSectionId = 'roll-call' | `group ${string}` | 'criteria' | 'conditions' | 'actions' | 'decide';

/** In the order of the meeting; a number leads to each, counted from 1. */
export const sectionsOf = (
  groups: readonly LineGroup[],
  { kind, stands }: Pick<Gate, 'kind' | 'stands'>,
): readonly MeetingSectionId[] => [
  ...(kind === 'decision' && stands === 'cutover' ? (['roll-call'] as const) : []),
  ...groups.map(({ id }) => `group ${id}` as const),
  ...(kind === 'decision' ? (['criteria', 'conditions', 'actions', 'decide'] as const) : (['actions'] as const)),
];

/** Digits that are typed within this time are one number, in milliseconds. */
export const DIGITS_MS = 900;

/** What was typed of a number. */
export interface TypedNumber {
  readonly number: number;
  readonly at: number;
}

/**
 * The number after one more digit. One that leads nowhere begins with that digit.
 * @param last the highest number
 * @returns null: the digit leads nowhere
 */
export function typedNumber(before: TypedNumber | null, digit: number, at: number, last: number): TypedNumber | null {
  const isGoingOn = before !== null && at - before.at <= DIGITS_MS;
  const longer = isGoingOn ? before.number * 10 + digit : digit;
  if (longer >= 1 && longer <= last) return { number: longer, at };
  return digit >= 1 && digit <= last ? { number: digit, at } : null;
}

/** The section that a key leads to: a digit its number, `.` the next one, `,` the one before; null: it leads to none. */
export function sectionAfter(
  sections: readonly MeetingSectionId[],
  now: MeetingSectionId | undefined,
  key: string,
): MeetingSectionId | null {
  const step = key === '.' ? 1 : key === ',' ? -1 : 0;
  if (step === 0 || now === undefined) return null;
  return sections[sections.indexOf(now) + step] ?? null;
}
