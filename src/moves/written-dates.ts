import type { ImportedDates, MoveStore } from './ports';
import type { StoredDates } from './stored-dates';
import type { Wave } from '../wave/wave';

type Moves = Pick<MoveStore, 'moveChanges' | 'edits' | 'editResults'>;

/**
 * The dates that Runway last wrote, by node: what its issues were created with, and what the moves since have written. A
 * date in Jira that differs from them is a person's. A move carries what held when it began, so that however often a
 * wave moves, only the last move and the runs since are read.
 */
export async function writtenDates(wave: Wave, runs: ImportedDates, moves: Moves): Promise<Map<string, StoredDates>> {
  const written = new Map<string, StoredDates>();
  const last = wave.shifts.at(-1);
  const folded = new Set<string>();
  if (last !== undefined) {
    const plan = await moves.moveChanges(last);
    for (const [node, dates] of Object.entries(plan.written)) written.set(node, dates);
    for (const run of plan.runs) folded.add(run);
    const parts = await moves.edits(last);
    const done = new Set((await moves.editResults(last, parts.length)).flatMap((result) => result?.done ?? []));
    for (const { node, issue, after } of plan.items) if (done.has(issue)) written.set(node, after);
  }
  for (const id of wave.runs) {
    const run = folded.has(id) ? null : await runs.run(id);
    if (run === null) continue;
    const { dates } = await runs.intent(id);
    for (const result of await runs.results(id, Math.min(run.next + 1, run.batches.length))) {
      for (const [node] of result?.made ?? []) {
        const meant = dates[node];
        if (meant !== undefined && !written.has(node)) written.set(node, meant);
      }
    }
  }
  return written;
}
