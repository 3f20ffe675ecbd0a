import { isShown } from './is-shown';
import { type ItemMarks, NO_MARKS } from './item-marks';
import { itemState } from './item-state';
import { itemToJudge } from './items-to-judge';
import type { WaveFacts } from './wave-facts';
import type { ItemState, WaveReadiness } from './wave-readiness';

/** A wave in which other marks of one item are kept. */
export interface RemarkedWave {
  readonly facts: WaveFacts;
  readonly state: ItemState;
  readonly items: WaveReadiness['items'];
}

/**
 * Judges one item again, by other marks of it. No item depends on the marks of another, so the rest of the wave is as it was
 * evaluated. An added sub-task is no item: its marks change its parent. Another stand-in changes the facts of the item, which
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
  const item = itemToJudge(facts, id);
  if (item === null) return null;
  const state = itemState(item, facts);
  return isShown(state) ? { facts, state, items: items.map((one) => (one.id === id ? state : one)) } : null;
}
