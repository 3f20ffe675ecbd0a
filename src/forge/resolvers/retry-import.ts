import { oneRun, type RunView } from '../../contract/run';
import { type Batch, chunks } from '../../import/batch';
import type { AccountId, RunId } from '../../import/ids';
import { ledgerOfWave } from '../../import/ledger';
import { isOver, type Run, UNSTARTED } from '../../import/run';
import { AppFailure } from '../app-failure';
import { authorise } from '../authorise';
import { callerOf } from '../context';
import { probeActors } from '../probe-actors';
import { runQueue } from '../run-queue';
import { runStore } from '../run-store';
import { runIn, viewRun } from '../view-run';

/**
 * Takes up what a run left. One that stopped goes on where it stood, since only it knows what was in flight; of one
 * that ended or was cancelled, what has no issue becomes a run of its own.
 */
export async function retryImport(payload: unknown, context: unknown): Promise<RunView> {
  const caller = callerOf(context, ['runway-project']);
  const { run: id } = oneRun.parse(payload);
  const where = await authorise(caller, 'import');
  const run = await runIn(where, id);
  if (!isOver(run))
    throw new AppFailure({
      code: 'run-in-progress',
      message: 'This import is still running.',
      next: 'Wait until it has ended, or cancel it.',
    });
  const actor = await probeActors(caller.account, where.project);
  const next = run.state === 'stopped' ? await goOn(run) : await again(run, caller.account, actor);
  await runQueue.push(next, 0);
  return viewRun(await runIn(where, next), caller.account);
}

async function goOn(run: Run): Promise<RunId> {
  const resumed: Run = { ...run, state: 'queued', stopped: null, waiting: null, attempts: 0, updatedAt: Date.now() };
  if (!(await runStore.reopen(resumed))) throw new AppFailure(nothingToDo);
  return run.id;
}

async function again(run: Run, person: AccountId, actor: Run['actor']): Promise<RunId> {
  const found = await runStore.wave(run.wave);
  if (found === null) throw new Error(`Run ${run.id} has no wave.`);
  if (found.wave.runs.at(-1) !== run.id)
    throw new AppFailure({
      code: 'run-in-progress',
      message: 'A later import into this wave took over what this one left.',
      next: 'Look at the latest import.',
    });
  const ledger = await ledgerOfWave(found.wave, runStore);
  const batches = await leftOf(run, ledger);
  if (batches.length === 0) throw new AppFailure(nothingToDo);
  const now = Date.now();
  const next: Run = {
    ...run,
    id: crypto.randomUUID() as RunId,
    startedBy: person,
    actor,
    batches: batches.map(({ level, issues }) => ({ level, count: issues.length })),
    total: batches.reduce((sum, { issues }) => sum + issues.length, 0),
    kept: ledger.size,
    ...UNSTARTED,
    startedAt: now,
    updatedAt: now,
  };
  const wave = { ...found.wave, runs: [...found.wave.runs, next.id] };
  if (!(await runStore.begin(next, batches, wave, found.epoch)))
    throw new AppFailure({
      code: 'run-in-progress',
      message: 'Somebody else retried this import at the same moment.',
      next: 'Look at the latest import.',
    });
  return next.id;
}

/** What a run was to write and has no issue: what Jira refused, and what it did not get to. */
async function leftOf(run: Run, ledger: ReadonlyMap<string, unknown>): Promise<Batch[]> {
  const all = await Promise.all(run.batches.map((_, index) => runStore.batch(run.id, index)));
  return (['epic', 'task', 'subtask'] as const).flatMap((level) =>
    chunks(
      all
        .filter((batch) => batch.level === level)
        .flatMap((batch) => batch.issues.filter(({ node }) => !ledger.has(node))),
    ).map((issues) => ({ level, issues })),
  );
}

const nothingToDo = {
  code: 'not-found',
  message: 'This import left nothing to retry.',
  next: 'Import the template again to look for changes.',
} as const;
