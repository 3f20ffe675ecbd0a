import { foldSpaces } from '../fold-spaces';
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

/** The milestone by which a text wants something done: "prior to the end of Sprint 0", "before kick-off". Null without one. */
export const deadlineOf = (text: string): Deadline | null => {
  const folded = foldSpaces(text);
  for (const { pattern, name } of RULES) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const own = name(found);
    const id = own.toLowerCase().replaceAll(' ', '-');
    return { milestone: { id, name: own }, offset: { milestone: id, days: 0 } };
  }
  return null;
};
