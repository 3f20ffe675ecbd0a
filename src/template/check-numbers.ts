import { diagnosticAt, type Diagnostic } from './diagnostic';
import type { Place } from './template';

interface Numbered {
  readonly number: number;
  /** False where the heading named no number: said already where it was read. */
  readonly numbered: boolean;
  readonly at: Place;
}

/** Faults in the numbers of siblings: repeated, out of order, or one left out. They count from 1 without gaps. */
export const checkNumbers = (kind: 'task' | 'subtask', items: readonly Numbered[]): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const seen = new Set<number>();
  const all = new Set(items.map((item) => item.number));
  let highest = 0;
  for (const item of items) {
    const { number, at } = item;
    if (item.numbered) {
      const first = firstMissing(all, highest, number);
      if (seen.has(number)) found.push(repeated(kind, number, at));
      else if (number < highest || number === 0) found.push(outOfOrder(kind, number, highest, at));
      else if (first !== null) found.push(missing(kind, first, number, at));
    }
    seen.add(number);
    highest = Math.max(highest, number);
  }
  return found;
};

/** The first number after `highest` and before `number` that no sibling has. */
const firstMissing = (all: ReadonlySet<number>, highest: number, number: number): number | null => {
  for (let wanted = highest + 1; wanted < number; wanted += 1) {
    if (!all.has(wanted)) return wanted;
  }
  return null;
};

const repeated = (kind: 'task' | 'subtask', number: number, at: Place): Diagnostic =>
  diagnosticAt(at, {
    code: `${kind}-number-repeated`,
    severity: 'error',
    message: `Number ${String(number)} was already given to another ${kind}.`,
    remedy: `Give this ${kind} the next free number.`,
  });

const outOfOrder = (kind: 'task' | 'subtask', number: number, highest: number, at: Place): Diagnostic =>
  diagnosticAt(at, {
    code: `${kind}-number-out-of-order`,
    severity: 'error',
    message:
      number === 0
        ? `Numbers count from 1; this ${kind} has 0.`
        : `This ${kind} has number ${String(number)} but comes after number ${String(highest)}.`,
    remedy: 'Number them 1, 2, 3 … in their order.',
  });

const missing = (kind: 'task' | 'subtask', first: number, number: number, at: Place): Diagnostic =>
  diagnosticAt(at, {
    code: `${kind}-number-missing`,
    severity: 'error',
    message: `Number ${String(first)} is missing: number ${String(number)} is in its place.`,
    remedy: `Add ${kind} ${String(first)}, or number the ones that follow without a gap.`,
  });
