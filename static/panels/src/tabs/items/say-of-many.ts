import type { MarksDone, MarksRequest } from '../../../../../src/contract/marks';
import { call } from '../../shell/call';

/** Items, or lines, that one call takes. */
const PER_CALL = 500;

const NONE: MarksDone = { done: 0, criteria: 0, refused: [], lines: [] };

const joined = (a: MarksDone, b: MarksDone): MarksDone => ({
  done: a.done + b.done,
  criteria: a.criteria + b.criteria,
  refused: [...a.refused, ...b.refused],
  lines: [...a.lines, ...b.lines],
});

async function inTurn(all: readonly string[], ask: (some: string[]) => Promise<MarksDone>): Promise<MarksDone> {
  let done = NONE;
  for (let from = 0; from < all.length; from += PER_CALL)
    done = joined(done, await ask(all.slice(from, from + PER_CALL)));
  return done;
}

/** Says one thing of many items. */
export const sayOfMany = (wave: string, items: readonly string[], mark: MarksRequest['mark']): Promise<MarksDone> =>
  inTurn(items, (some) => call('markItems', { wave, items: some, mark }));

/** Takes lines of the activity back. */
export const takeBack = (wave: string, lines: readonly string[]): Promise<MarksDone> =>
  inTurn(lines, (some) => call('undoMarks', { wave, lines: some }));
