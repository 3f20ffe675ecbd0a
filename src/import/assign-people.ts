import { advanceEdits } from '../jobs/advance-edits';
import { type Edit, type EditResult, NOTHING_EDITED } from '../jobs/edit';
import type { EditProgress } from '../jobs/edit-progress';
import { RETRY } from '../jobs/failure-policy';
import { groupEdits } from '../jobs/group-edits';
import type { IssueId } from '../wave/ids';
import type { RunStore, Surroundings } from './ports';
import { stop } from './advance-run';
import type { Run } from './run';

/** Jira's field for who works on an issue. */
const ASSIGNEE = 'assignee';

/** The edits that make people assignees, and what is known of them. */
export interface Assigning {
  readonly parts: readonly (readonly Edit[])[];
  readonly known: Map<number, EditResult>;
}

/**
 * Says which edits make people assignees, once every issue of the run is there: issues are created unassigned, so that nobody
 * is told of each. A node that Jira refused to create is told of already. Doing it again gives the same.
 */
export async function planAssigning(
  run: Run,
  ledger: ReadonlyMap<string, IssueId>,
  store: Pick<RunStore, 'intent' | 'putEdits'>,
): Promise<EditProgress> {
  const { assignees } = await store.intent(run.id);
  const edits = Object.entries(assignees).flatMap(([node, account]): Edit[] => {
    const issue = ledger.get(node);
    return issue === undefined ? [] : [{ node, issue, values: { [ASSIGNEE]: { user: account } } }];
  });
  const { parts, progress } = groupEdits(edits, run.assigning.inBulk);
  if (parts.length > 0) await store.putEdits(run.id, parts);
  return progress;
}

export async function assigningOf(
  { id, edits }: Run,
  store: Pick<RunStore, 'edits' | 'editResults'>,
): Promise<Assigning> {
  if (edits === null || edits.total === 0) return { parts: [], known: new Map() };
  const parts = await store.edits(id);
  const results = await store.editResults(id, parts.length);
  return { parts, known: new Map(results.flatMap((result, index) => (result === null ? [] : [[index, result]]))) };
}

/** One step of assigning. Never throws a JiraFailure: what follows from one is in the run that is saved. */
export async function assignPeople(
  run: Run,
  { parts, known }: Assigning,
  around: Surroundings,
  save: (run: Run, results?: ReadonlyMap<number, EditResult>) => Promise<void>,
): Promise<void> {
  if (run.edits === null) return;
  const { now, sleep } = around;
  const step = await advanceEdits({
    progress: run.edits,
    parts,
    resultOf: (part) => known.get(part) ?? NOTHING_EDITED,
    jira: around.edits(run),
    now,
    sleep,
    afterOutage: RETRY,
    announce: (edits) => save({ ...run, state: 'running', waiting: null, edits, updatedAt: now() }),
  });
  for (const [part, result] of step.results) known.set(part, result);
  const { waiting, stopped, progress: edits } = step;
  const state = waiting !== null && waiting.because !== '' ? 'waiting' : 'running';
  const advanced: Run = { ...run, edits, state, waiting, updatedAt: now() };
  await save(stopped === null ? advanced : stop(advanced, stopped, now()), step.results);
}
