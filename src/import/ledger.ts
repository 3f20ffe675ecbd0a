import type { IssueId } from '../wave/ids';
import type { RunStore } from './ports';
import type { Run } from './run';
import type { Wave } from '../wave/wave';

type Results = Pick<RunStore, 'run' | 'results' | 'wave' | 'undone'>;

/**
 * Which issue is which node of a wave: what all its runs have recorded, less what an undo deleted. Identity is this, not what
 * issues say of themselves.
 */
export async function ledgerOfWave(wave: Wave, store: Results): Promise<Map<string, IssueId>> {
  const ledger = new Map<string, IssueId>();
  const gone = new Set((await store.undone(wave)).flatMap(({ deleted }) => [...deleted.values()]));
  for (const id of wave.runs) {
    const run = await store.run(id);
    if (run === null) continue;
    for (const result of await store.results(id, Math.min(run.next + 1, run.batches.length))) {
      for (const [node, issue] of result?.made ?? [])
        if (!ledger.has(node) && !gone.has(issue)) ledger.set(node, issue);
    }
  }
  return ledger;
}

/** The ledger of the wave that a run writes to. */
export async function ledgerOf(run: Run, store: Results): Promise<Map<string, IssueId>> {
  const found = await store.wave(run.wave);
  return found === null ? new Map() : ledgerOfWave(found.wave, store);
}
