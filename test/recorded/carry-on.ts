import type { SavedSandbox } from '../../sandbox/data-directory';
import { personInJira } from '../support/people-in-jira';
import { askedOf } from './asked-of';
import { openState } from './open-state';
import { runwayIssues } from './runway-issues';
import { MOVING, WORKED } from './waves';

const MINUTE_MS = 60_000;
/** Twenty minutes until nobody can be writing a removed wave, the sweep after it, and the lease of a worker that is gone. */
const UNTIL_ALL_IS_DONE_MS = 60 * MINUTE_MS;
const UNTIL_UNDONE_MS = 15 * MINUTE_MS;

/** Opens a recorded state, lets time pass until what was under way is over, then undoes the move. */
export async function carryOn(saved: SavedSandbox) {
  const opened = await openState(structuredClone(saved));
  const { clock, site, host, seen } = opened;
  const ask = askedOf(opened);
  const stopped = async () => (await ask('listItems', { wave: WORKED, filter: { is: 'stopped' } })).items;
  const stoppedBefore = await stopped();
  await personInJira(opened).transition(blockerIn(saved), 'Done');
  await clock.advance(UNTIL_ALL_IS_DONE_MS);
  const run = await ask('getImport', {});
  const move = await ask('getMove', { wave: MOVING });
  const { items } = await ask('listItems', { wave: MOVING });
  const moved = runwayIssues(site, MOVING);
  const rows = Object.entries(host.state.storage).flatMap(([space, all]) =>
    Object.keys(all).map((key) => `${space} ${key}`),
  );
  const stoppedAfter = await stopped();
  await ask('undoMove', { wave: MOVING, shift: move?.shift });
  await clock.advance(UNTIL_UNDONE_MS);
  const undo = await ask('getMove', { wave: MOVING });
  const { dates } = await ask('getDates', { wave: MOVING });
  host.close();
  return { site, host, seen, run, move, items, moved, rows, stoppedBefore, stoppedAfter, undo, dates };
}

/** The issue of another project that blocks an item, by the key under which it is watched. */
function blockerIn({ host }: SavedSandbox): string {
  const key = Object.keys(host.storage['kvs'] ?? {}).find((one) => one.startsWith('blocks:'));
  if (key === undefined) throw new Error('The recorded state watches no issue of another project.');
  return key.slice('blocks:'.length);
}
