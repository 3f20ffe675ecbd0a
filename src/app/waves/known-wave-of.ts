import type { KnownWave } from '../../facts/known-wave';
import type { ImportSpan } from '../../facts/reading';
import { ledgerOfWave } from '../../import/ledger';
import type { Wave } from '../../wave/wave';
import { readSpecs } from '../../forge/storage/item-store';
import { readMarks } from '../../forge/storage/marks-store';
import { runStore } from '../../forge/storage/run-store';

/** A wave as reading it needs it, put together from what its imports stored. */
export async function knownWaveOf(wave: Wave): Promise<KnownWave> {
  const [specs, ledger, marks, runs] = await Promise.all([
    readSpecs(wave),
    ledgerOfWave(wave, runStore),
    readMarks(wave.id),
    Promise.all(wave.runs.map((run) => runStore.run(run))),
  ]);
  const imports = runs.flatMap((run): ImportSpan[] =>
    run === null ? [] : [{ by: run.startedBy, from: run.startedAt, to: run.updatedAt }],
  );
  return {
    id: wave.id,
    project: wave.project,
    code: wave.code,
    specs,
    ledger,
    standIns: [...marks.values()].flatMap(({ replacedBy }) => replacedBy ?? []),
    imports,
    high: runs.at(-1)?.high ?? null,
  };
}
