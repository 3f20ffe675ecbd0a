import { type RunView } from '../../contract/run';
import { type Batch, chunks } from '../../import/batch';
import type { AccountId, RunId } from '../../wave/ids';
import { ledgerOfWave } from '../../import/ledger';
import { isOver, type Run, UNSTARTED } from '../../import/run';
import type { RunIntent } from '../../import/run-intent';
import type { Wave } from '../../wave/wave';
import { type CallerIn } from '../../forge/access/authorise';
import { probeActors } from './probe-actors';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { moveStore } from '../../forge/storage/move-store';
import { viewRun } from './view-run';
import { runIn } from '../waves/run-in';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/**
 * Takes up what a run left. One that stopped goes on where it stood, since only it knows what was in flight; of one
 * that ended or was cancelled, what has no issue becomes a run of its own.
 */
export async function retryImport({ run: id }: Payload<'retryImport'>, { caller, where }: CallerIn): Promise<RunView> {
  const run = await runIn(where, id);
  if (!isOver(run))
    throw failureOf({
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
  const edits = run.edits === null ? null : { ...run.edits, attempts: 0, failingSince: null, refusals: 0 };
  const resumed: Run = {
    ...run,
    state: 'queued',
    stopped: null,
    waiting: null,
    attempts: 0,
    failingSince: null,
    edits,
    updatedAt: Date.now(),
  };
  if (!(await runStore.reopen(resumed))) throw failureOf(nothingToDo);
  return run.id;
}

async function again(run: Run, person: AccountId, actor: Run['actor']): Promise<RunId> {
  const found = await runStore.wave(run.wave);
  if (found === null) throw new Error(`Run ${run.id} has no wave.`);
  if (found.wave.runs.at(-1) !== run.id)
    throw failureOf({
      code: 'run-in-progress',
      message: 'A later import into this wave took over what this one left.',
      next: 'Look at the latest import.',
    });
  await refuseMovedSince(run, found.wave);
  const ledger = await ledgerOfWave(found.wave, runStore);
  const batches = await leftOf(run, ledger);
  const intent = await intentOf(run, batches);
  if (batches.length === 0 && Object.keys(intent.assignees).length === 0) throw failureOf(nothingToDo);
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
  // What is known of the items was stored with the run that is taken up.
  const begun = { run: next, batches, intent, wave, plan: null, readEpoch: found.epoch, values: [], register: null };
  if (!(await runStore.begin(begun)))
    throw failureOf({
      code: 'run-in-progress',
      message: 'Someone else retried this import at the same time.',
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

/** Dates of what is left to create; and who is still to be assigned: of what is left, and of what was created without it. */
async function intentOf(run: Run, batches: readonly Batch[]): Promise<RunIntent> {
  const left = new Set<string>(batches.flatMap(({ issues }) => issues.map(({ node }) => node)));
  const { dates, assignees } = await runStore.intent(run.id);
  const assigned = await assignedBy(run);
  return {
    dates: Object.fromEntries(Object.entries(dates).filter(([node]) => left.has(node))),
    assignees: Object.fromEntries(Object.entries(assignees).filter(([node]) => !assigned.has(node))),
  };
}

async function assignedBy({ id, edits }: Run): Promise<ReadonlySet<string>> {
  if (edits === null || edits.total === 0) return new Set();
  const parts = await runStore.edits(id);
  const done = new Set((await runStore.editResults(id, parts.length)).flatMap((result) => result?.done ?? []));
  return new Set(parts.flat().flatMap(({ node, issue }) => (done.has(issue) ? [node] : [])));
}

/** What is left was planned with the dates of then. */
async function refuseMovedSince(run: Run, wave: Wave): Promise<void> {
  const last = wave.shifts.at(-1);
  const move = last === undefined ? null : await moveStore.move(last);
  if (move !== null && move.startedAt > run.startedAt)
    throw failureOf({
      code: 'refused-by-rule',
      message: `The dates of wave ${wave.code} were moved since this import.`,
      next: 'Import the template again: what is missing is created with the present dates.',
    });
}

const nothingToDo = {
  code: 'not-found',
  message: 'This import left nothing to retry.',
  next: 'Import the template again to look for changes.',
} as const;
