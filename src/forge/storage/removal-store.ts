import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { numberOfWave, type ProjectId, type RunId, type WaveId } from '../../wave/ids';
import type { MoveId } from '../../wave/ids';
import { leaseOfMove } from '../../moves/move';
import { leaseOfUndo } from '../../undo/undo';
import type { VersionedWave } from '../../wave/wave';
import { LEASE, type LeaseRow, leaseOf } from './lease-store';
import { atEpoch } from './rows/keys';
import { removedRowWith, removedWaves } from './removed-waves';
import { runKeys, runStore } from './run-store';
import { moveKey } from './move-store';
import { transactionWon } from './rows/transaction-won';
import { WAVE } from './wave-entity';
import { latestMoveKey, latestRunKey } from './wave-store';

const PREFIX = 'removal:';
const removalKey = (wave: WaveId): string => `${PREFIX}${wave}`;

const storedRemoval = z.object({
  schema: z.literal(1),
  wave: z.string().transform((id) => id as WaveId),
  project: z.string().transform((id) => id as ProjectId),
  runs: z.array(z.string().transform((id) => id as RunId)),
  shifts: z.array(z.string().transform((id) => id as MoveId)),
  at: z.number(),
});
/** A wave whose data is being removed: what its own row said of where that data is. */
export type Removal = z.infer<typeof storedRemoval>;

/** Removals that are not finished. */
export async function removals(): Promise<Removal[]> {
  const found: Removal[] = [];
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    found.push(...page.results.map(({ value }) => storedRemoval.parse(value)));
    if (!page.nextCursor) return found;
    cursor = page.nextCursor;
  }
}

export async function removalOf(wave: WaveId): Promise<Removal | null> {
  const value = await kvs.get<unknown>(removalKey(wave));
  return value === undefined ? null : storedRemoval.parse(value);
}

export const endRemoval = (wave: WaveId): Promise<void> => kvs.delete(removalKey(wave));

/**
 * Takes a wave out of sight at once: from here on nothing finds it, nobody can work on it, and its number stays given. What else
 * is stored of it goes afterwards, since it is more than one transaction takes.
 * @returns false where the wave was written meanwhile, or somebody works on it
 */
export async function beginRemoval({ wave, epoch }: VersionedWave, now: number): Promise<boolean> {
  const { id, project, runs, shifts: moves, undone } = wave;
  const [run, move] = [runs.at(-1), moves.at(-1)];
  const work = [
    ...(run === undefined ? [] : [run]),
    ...(move === undefined ? [] : [leaseOfMove(move)]),
    ...(undone ?? []).map((one) => leaseOfUndo(one.run)),
  ];
  const leases = (await Promise.all(work.map(leaseOf))).filter((lease) => lease !== null);
  if (leases.some(({ state }) => state === 'open')) return false;
  const [removed, latest, latestMove, next] = await Promise.all([
    removedWaves(project),
    runStore.latestRun(project),
    kvs.get<string>(latestMoveKey(project)),
    newestRunBeside(project, id),
  ]);
  const removal: Removal = { schema: 1, wave: id, project, runs, shifts: moves, at: now };
  const transaction = kvs
    .transact()
    .delete(id, { entityName: WAVE, conditions: atEpoch(epoch) })
    .set(...removedRowWith(project, removed, numberOfWave(id)))
    .set(removalKey(id), removal);
  // On condition that nobody has taken the work up again: a lease that is gone is not given to anybody.
  for (const lease of leases)
    transaction.delete<LeaseRow>(lease.run, { entityName: LEASE, conditions: atEpoch<LeaseRow>(lease.epoch) });
  if (run !== undefined) transaction.delete(runKeys.run(run));
  if (move !== undefined) transaction.delete(moveKey(move));
  if (moves.some((one) => leaseOfMove(one) === latestMove)) transaction.delete(latestMoveKey(project));
  if (latest !== null && runs.includes(latest)) {
    if (next === null) transaction.delete(latestRunKey(project));
    else transaction.set(latestRunKey(project), next);
  }
  return transactionWon(
    transaction,
    async () =>
      (await runStore.wave(id))?.epoch !== epoch ||
      (await removedWaves(project)).epoch !== removed.epoch ||
      (await Promise.all(leases.map(async ({ run: of, epoch: read }) => (await leaseOf(of))?.epoch !== read))).some(
        (differs) => differs,
      ),
  );
}

/** Says which import of a project is the latest where it names one that is gone: two writers at once may leave it so. */
export async function mendLatestRun({ project, wave, runs }: Removal): Promise<void> {
  const latest = await runStore.latestRun(project);
  if (latest !== null && !runs.includes(latest)) return;
  const next = await newestRunBeside(project, wave);
  if (next !== null) await kvs.set(latestRunKey(project), next);
  else if (latest !== null) await kvs.delete(latestRunKey(project));
}

async function newestRunBeside(project: ProjectId, wave: WaveId): Promise<RunId | null> {
  const others = (await runStore.waves(project)).flatMap(({ wave: other }) =>
    other.id === wave ? [] : (other.runs.at(-1) ?? []),
  );
  const runs = (await Promise.all(others.map((id) => runStore.run(id)))).filter((run) => run !== null);
  return runs.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.id ?? null;
}
