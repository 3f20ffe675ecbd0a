import kvs from '@forge/kvs';
import type { UndoneNodes } from '../../../import/undone';
import type { UndoStore } from '../../../undo/ports';
import { leaseOfUndo, storedUndo, storedUndoResult, type Undo } from '../../../undo/undo';
import type { IssueId, RunId } from '../../../wave/ids';
import type { VersionedWave, Wave } from '../../../wave/wave';
import { lineOf } from '../../../marks/stored-line';
import { keepLines } from '../activity-store';
import { fenced, heldUntil, LEASE, type LeaseRow, leaseOf, leaseStore, NOBODY, openLease } from '../lease-store';
import { atEpoch } from '../rows/keys';
import { readMany } from '../rows/read-many';
import { writeNoted } from '../watch/write-noted';
import { waveRowAt, waveStore } from '../wave-store';

export const undoKey = (run: string): string => `undo:${run}`;
export const undoResultsKey = (run: string): string => `undo-result:${run}:`;

/** Undos of imports in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const undoStore: UndoStore = {
  ...leaseStore,

  undo: async (run) => {
    const value = await kvs.get<unknown>(undoKey(run));
    return value === undefined ? null : storedUndo.parse(value);
  },
  undoResults: async (run, count) => {
    const wanted = Array.from({ length: count }, (_, index) => `${undoResultsKey(run)}${index}`);
    const found = await readMany(wanted.map((key) => ({ key })));
    return wanted.map((key) => (found.has(key) ? storedUndoResult.parse(found.get(key)) : null));
  },
  checkpointUndo: async (lease, undo, until, result) => {
    const transaction = kvs
      .transact()
      .set(...heldUntil(lease, until))
      .set(undoKey(undo.run), undo);
    if (result) transaction.set(`${undoResultsKey(undo.run)}${result.index}`, result.result);
    await fenced(lease, transaction);
  },
};

/**
 * Writes an undo, its lease and its wave at once.
 * @returns false where the wave was written since, or someone works on the undo
 */
export async function beginUndo(undo: Undo, { wave, epoch }: VersionedWave): Promise<boolean> {
  const key = leaseOfUndo(undo.run);
  const before = await leaseOf(key);
  if (before?.state === 'open') return false;
  const again: LeaseRow | null =
    before === null
      ? null
      : { run: key, holder: NOBODY, epoch: before.epoch + 1, until: undo.startedAt, state: 'open' };
  return writeNoted(
    wave.id,
    () => [{ is: 'wave' }],
    true,
    (transaction) => {
      if (again === null) transaction.set(...openLease(key, undo.startedAt));
      else transaction.set(key, again, { entityName: LEASE, conditions: atEpoch<LeaseRow>(before?.epoch ?? 0) });
      transaction.set(...waveRowAt(wave, epoch)).set(undoKey(undo.run), { ...undo, progressEpoch: again?.epoch ?? 0 });
    },
    async () =>
      ((await waveStore.wave(wave.id))?.epoch ?? null) !== epoch ||
      ((await leaseOf(key))?.epoch ?? null) !== (before?.epoch ?? null),
  );
}

/** A line of the activity says what an undo did. Its id follows from the undo, so that a second write of it changes nothing. */
export async function noteUndo(
  { run, wave, startedBy, startedAt, deleted, total }: Undo,
  template: string,
): Promise<void> {
  const to = `${deleted} of ${total} work items deleted`;
  const line = lineOf(
    { changes: [], line: { kind: 'undo', what: `Import of ${template}`, from: '', to } },
    { by: startedBy, at: startedAt },
    { item: null, issue: null },
    run.slice(0, 8),
  );
  await keepLines(wave, [line]);
}

/** Issues by node that undos have deleted of an import with so many batches. */
export async function deletedOf(run: RunId, batches: number): Promise<Map<string, IssueId>> {
  const results = await undoStore.undoResults(run, batches);
  return new Map(results.flatMap((result) => result?.deleted ?? []));
}

/** What undos have deleted of a wave's imports; nothing is read of a wave that had none. */
export const undoneIn = ({ undone = [] }: Wave): Promise<UndoneNodes[]> =>
  Promise.all(undone.map(async ({ run, before, batches }) => ({ before, deleted: await deletedOf(run, batches) })));

/** The undos of a wave's imports. */
export const undosOf = async ({ undone = [] }: Wave): Promise<Undo[]> =>
  (await Promise.all(undone.map(({ run }) => undoStore.undo(run)))).filter((undo) => undo !== null);

/** A wave as it is once an import of it is undone. */
export const withUndone = (wave: Wave, run: RunId, batches: number): Wave => ({
  ...wave,
  undone: [...(wave.undone ?? []).filter((one) => one.run !== run), { run, before: wave.runs.length, batches }],
});
