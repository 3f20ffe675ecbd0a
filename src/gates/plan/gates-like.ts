import type { KeptGates } from './kept-gates';

/**
 * The list of gates for a wave that is like another one: its own gates, what was set and what was left out. What was said at gates
 * stays with the wave it was said in, and so do decisions that a gate names.
 * @param moved another day for a day that was typed
 */
export function gatesLike({ taken, own, set, removed }: KeptGates, moved: (day: string) => string): KeptGates {
  const fields = Object.entries(set).map(([gate, { decisions: _decisions, date, ...rest }]) => [
    gate,
    { ...rest, ...(date === undefined ? {} : { date: date === null ? null : moved(date) }) },
  ]);
  return {
    version: 1,
    last: null,
    taken,
    own,
    set: Object.fromEntries(fields) as KeptGates['set'],
    removed,
    named: {},
    said: [],
  };
}
