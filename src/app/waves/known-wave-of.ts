import type { KnownWave } from '../../facts/known-wave';
import type { ImportSpan } from '../../facts/reading';
import { ledgerOfWave } from '../../import/ledger';
import type { Run } from '../../import/run';
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
    // Of the level whose issues are dated item by item; a project has one start date for all of its types.
    startField: runs.map((run) => startFieldOf(run)).findLast((field) => field !== null) ?? null,
    high: runs.at(-1)?.high ?? null,
  };
}

const startFieldOf = (run: Run | null): string | null =>
  run?.startField.task ?? run?.startField.subtask ?? run?.startField.epic ?? null;
