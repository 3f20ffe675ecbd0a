import type { ErrorView } from '../contract/result';
import type { RunState, RunView } from '../contract/run';
import type { AccountId } from '../wave/ids';
import { isOver, type Refusal, type Run } from './run';
import { waitView } from '../jobs/wait-view';
import type { Wave } from '../wave/wave';

const PLURAL = { epic: 'epics', task: 'tasks', subtask: 'sub-tasks' } as const;

/** A run as a panel shows it to one person. */
export function runView(
  run: Run,
  wave: Wave,
  viewer: AccountId,
  cancelRequested: boolean,
  failures: readonly Refusal[],
): RunView {
  return {
    run: run.id,
    state: stateOf(run, cancelRequested),
    wave: { id: wave.id, code: wave.code, name: wave.name, cutover: wave.cutover },
    template: run.template,
    total: run.total,
    created: run.created,
    kept: run.kept,
    failed: run.failed,
    batches: { done: run.next, total: run.batches.length },
    now: sentence(run),
    waiting: run.waiting && run.waiting.because !== '' && !isOver(run) ? waitView(run.waiting) : null,
    stopped: run.stopped as ErrorView | null,
    failures: failures.map(({ node, summary, messages }) => ({ node, summary, messages })),
    ...(run.edits === null || run.edits.total === 0
      ? {}
      : { assigned: { total: run.edits.total, done: run.edits.written, failed: run.edits.failed } }),
    actor: run.actor,
    startedBy: run.startedBy,
    mine: run.startedBy === viewer,
    startedAt: new Date(run.startedAt).toISOString(),
    updatedAt: new Date(run.updatedAt).toISOString(),
  };
}

const stateOf = (run: Run, cancelRequested: boolean): RunState =>
  cancelRequested && !isOver(run) ? 'cancelling' : run.state;

/** What is being written: `Writing tasks 51 to 57 of 57.` */
function sentence(run: Run): string {
  const batch = run.batches[run.next];
  if (isOver(run) || run.state === 'queued') return '';
  if (batch === undefined) {
    const { total, written, failed } = run.edits ?? { total: 0, written: 0, failed: 0 };
    return total === 0 ? '' : `Assigning people: ${written + failed} of ${total} issues.`;
  }
  const before = run.batches.slice(0, run.next).filter(({ level }) => level === batch.level);
  const from = before.reduce((sum, { count }) => sum + count, 0);
  const all = run.batches.filter(({ level }) => level === batch.level).reduce((sum, { count }) => sum + count, 0);
  return `Writing ${PLURAL[batch.level]} ${from + 1} to ${from + batch.count} of ${all}.`;
}
