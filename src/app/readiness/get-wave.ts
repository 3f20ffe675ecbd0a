import { type SprintView, type WaveView } from '../../contract/wave';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { unpackNumbers } from '../../readiness/stored-view';
import { sprintRollUp } from '../../sprints/roll-up';
import { overridden } from '../../sprints/state-override';
import type { StoredSprint } from '../../sprints/stored-sprint';
import type { ProjectId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { requestLook } from '../../forge/queues/facts-queue';
import { readOverrides } from '../../forge/storage/sprints/override-store';
import { readSprintHead, sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import { activeSprint, issuesOfSprint } from '../../forge/jira/active-sprint';
import { type Authorised, authorise } from '../../forge/access/authorise';
import { type Claim, type Caller } from '../../forge/access/context';
import { waveViews } from '../gates/wave-views';
import { sprintHeadFor, underReview } from '../sprints/sprint-head';
import { hidden } from '../../forge/access/or-hidden';
import { runStore } from '../../forge/storage/run-store';
import { demandPublished } from './demand-published';
import { viewReadiness } from './view-readiness';
import { viewSprint } from '../../sprints/view-sprint';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { readWaveFacts } from '../waves/read-wave-facts';

/**
 * How ready a wave is, out of storage as in the overview: Jira is asked only whether the person may see the place, and on a
 * board for its active sprint, on a sprint for that one.
 */
export async function getWave({ wave: asked }: Payload<'getWave'>, caller: Caller): Promise<WaveView | null> {
  await demandPublished(caller.claim);
  if (caller.claim.surface === 'macro' && caller.claim.config === null) {
    return null; // Newly inserted: there is nothing to show yet, and that is not a failure.
  }
  const where = await authorise(caller, 'view');
  const { project, shown } = where;
  const waves = await runStore.waves(project);
  const wanted = asked ?? waveOfMacro(caller.claim);
  const chosen = wanted === undefined ? waves.at(-1) : waves.find(({ wave }) => wave.id === wanted);
  if (chosen === undefined && wanted !== undefined)
    throw failureOf({
      code: 'not-found',
      message: 'There is no such wave in this project.',
      next: 'Choose another wave.',
    });
  if (chosen === undefined || shown === null) return null;
  const { wave } = chosen;

  const views = await waveViews(wave);
  return {
    project: { id: project, ...shown },
    waves: waves.map(({ wave: { id, code, name } }) => ({ id, code, name })).reverse(),
    ...viewReadiness(views),
    ...(await sprintOf(caller.claim, where, wave)),
  };
}

const waveOfMacro = (claim: Claim): string | undefined => (claim.surface === 'macro' ? claim.config?.wave : undefined);

async function sprintOf(
  claim: Claim,
  { project }: Authorised,
  wave: Wave,
): Promise<Pick<WaveView, 'sprint' | 'noSprint'>> {
  if (claim.surface !== 'board') return { sprint: null, noSprint: null };
  if (claim.sprint !== undefined) {
    const head = await sprintHeadFor(claim.sprint, wave);
    const chosen = head === null ? null : await sprintOfHead(head, wave);
    if (chosen === null) throw failureOf(hidden('this sprint in this project'));
    return { sprint: chosen, noSprint: null };
  }
  const stored = await storedSprint(claim.board, project, wave);
  if (stored !== null) return { sprint: stored, noSprint: null };
  const { sprint, why } = await activeSprint(claim.board);
  if (sprint === null) return { sprint: null, noSprint: why };
  // Only its items say which of them are in the sprint: a board without one reads none.
  await requestLook(sprint.id);
  const [issues, facts] = await Promise.all([issuesOfSprint(sprint.id, project), readWaveFacts(wave)]);
  return { sprint: viewSprint(sprint, issues, facts, evaluateWave(facts)), noSprint: null };
}

/**
 * The active sprint of a board as it was last looked at, out of two small rows: nothing is read item by item. Null where Runway has
 * not read it yet; then it is asked to.
 */
async function storedSprint(board: number, project: ProjectId, wave: Wave): Promise<SprintView | null> {
  const active = (await sprintsSeen(project)).find((one) => one.board === board && one.state === 'active');
  const head = active === undefined ? null : await readSprintHead(active.id);
  return head === null ? null : sprintOfHead(head, wave);
}

async function sprintOfHead(head: StoredSprint, wave: Wave): Promise<SprintView | null> {
  const own = head.waves.find(({ id }) => id === wave.id);
  const rollUp = sprintRollUp(head, wave.id, Date.now());
  if (own === undefined || rollUp === null) return null;
  const { figures, goal, gate } = rollUp;
  const [decisions, overrides] = await Promise.all([underReview(wave.id), readOverrides(wave.id)]);
  const { workstreams, expired } = overridden(head.sprint.id, rollUp.workstreams, overrides, Date.now());
  return {
    id: head.sprint.id,
    name: head.sprint.name,
    phases: own.phases.map(({ slug, name, numbers }) => ({ slug, name, numbers: unpackNumbers(numbers) })),
    total: unpackNumbers(own.total),
    figures,
    work: { goal, workstreams, expired, gate, decisions },
  };
}
