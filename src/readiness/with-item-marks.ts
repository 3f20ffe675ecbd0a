import { evaluateWave } from './evaluate-wave';
import { isShown } from './is-shown';
import { type ItemMarks, NO_MARKS } from './item-marks';
import { itemState } from './item-state';
import { itemToJudge } from './items-to-judge';
import { repeatedInWave } from './repeated-lines';
import type { WaveFacts } from './wave-facts';
import type { ItemState, WaveReadiness } from './wave-readiness';

/** A wave in which other marks of one item are kept. */
export interface RemarkedWave {
  readonly facts: WaveFacts;
  readonly state: ItemState;
  readonly items: WaveReadiness['items'];
}

/**
 * Judges one item again, by other marks of it. No item depends on the marks of another but where a
 * checklist is asked again, so the rest of the wave is as it was evaluated. An added sub-task is no item: its marks change its parent. Another stand-in changes the facts of the item, which
 * have to be read first.
 * @param items of the same wave as it was evaluated
 * @returns null where the wave has to be read and evaluated again, or the item is not shown any more
 */
export function withItemMarks(
  wave: WaveFacts,
  items: WaveReadiness['items'],
  id: string,
  marks: ItemMarks,
): RemarkedWave | null {
  if (marks.replacedBy !== (wave.marks.get(id) ?? NO_MARKS).replacedBy) return null;
  const facts = { ...wave, marks: new Map(wave.marks).set(id, marks) };
  if (isCompared(wave, id) || isCompared(facts, id)) {
    const items = evaluateWave(facts).items;
    const again = items.find((one) => one.id === id);
    return again === undefined ? null : { facts, state: again, items };
  }
  const item = itemToJudge(facts, id);
  if (item === null) return null;
  const state = itemState(item, facts, undefined);
  return isShown(state) ? { facts, state, items: items.map((one) => (one.id === id ? state : one)) } : null;
}

/** It has a checklist, and there are checklists in the wave that are asked again: which they are may depend on this one. */
const isCompared = (wave: WaveFacts, id: string): boolean =>
  (wave.specs.get(id)?.rows ?? []).length > 0 && repeatedInWave(wave).size > 0;
