import { isMemberAtEnd, judgeItem, memberOf, spanOf } from './judge-item';
import type { ItemHistory, Sprint } from './sprint';
import type { Amount } from './sprint-ledger';
import { valueAt } from './value-at';

/** What was left and what was in the sprint, from one moment on. */
export interface LinePoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly remaining: Amount;
  readonly scope: Amount;
}

interface Weight {
  readonly remaining: readonly [items: number, points: number];
  readonly scope: readonly [items: number, points: number];
}
const NO_WEIGHT: Weight = { remaining: [0, 0], scope: [0, 0] };

/**
 * One point at the start, one at each moment at which a value changes, the last at the close or now. Scope is what was committed
 * and added less what was removed; a re-estimate changes scope, also of what is done. An item that was completed outside before
 * the start is in neither value unless it was added.
 */
export function sprintLine(
  sprint: Sprint,
  items: readonly ItemHistory[],
  { estimates, now }: { readonly estimates: boolean; readonly now: number },
): LinePoint[] {
  const span = spanOf(sprint, now);
  if (span === null) return [];
  const { start, end } = span;
  const drawn = items.filter((item) => {
    const { completedOutside, added } = judgeItem(item, sprint, now);
    return !completedOutside || added;
  });
  const moments = new Map<number, ItemHistory[]>();
  for (const item of drawn) {
    const steps = [...memberOf(item), ...item.done, ...item.estimate].map(({ at }) => at);
    for (const at of new Set([start, end, ...steps.filter((one) => one > start && one < end)]))
      moments.set(at, [...(moments.get(at) ?? []), item]);
  }
  for (const at of [start, end]) if (!moments.has(at)) moments.set(at, []);

  const weights = new Map<string, Weight>();
  const sums = { remaining: [0, 0] as [number, number], scope: [0, 0] as [number, number] };
  const line: LinePoint[] = [];
  for (const at of [...moments.keys()].sort((a, b) => a - b)) {
    for (const item of moments.get(at) ?? []) {
      const before = weights.get(item.id) ?? NO_WEIGHT;
      const after = weigh(item, at, at === end ? isMemberAtEnd(item, span) : valueAt(memberOf(item), at, false));
      weights.set(item.id, after);
      for (const which of ['remaining', 'scope'] as const) {
        sums[which][0] += after[which][0] - before[which][0];
        sums[which][1] += after[which][1] - before[which][1];
      }
    }
    const amount = ([count, points]: readonly [number, number]): Amount => ({
      items: count,
      points: estimates ? Math.round(points * 1e6) / 1e6 : null,
    });
    const point = { at, remaining: amount(sums.remaining), scope: amount(sums.scope) };
    if (at === start || at === end || !isSame(point, line.at(-1))) line.push(point);
  }
  return line;
}

function weigh(item: ItemHistory, at: number, isIn: boolean): Weight {
  if (!isIn) return NO_WEIGHT;
  const weight = [1, valueAt(item.estimate, at, item.estimate[0]?.value ?? null) ?? 0] as const;
  return { scope: weight, remaining: valueAt(item.done, at, false) ? NO_WEIGHT.remaining : weight };
}

const isSame = (point: LinePoint, before: LinePoint | undefined): boolean =>
  before !== undefined &&
  (['remaining', 'scope'] as const).every(
    (of) => point[of].items === before[of].items && point[of].points === before[of].points,
  );
