import { type WaveView } from '../../contract/wave';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { activeSprint, issuesOfSprint } from '../../forge/jira/active-sprint';
import { type Authorised, authorise, confirmPlace } from '../../forge/access/authorise';
import { type Claim, type Caller } from '../../forge/access/context';
import { gatedWave } from '../gates/open-gates';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import { viewReadiness } from './view-readiness';
import { viewSprint } from './view-sprint';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/**
 * How ready a wave is, out of storage as in the overview: Jira is asked only whether the person may see the place, and on a
 * board for its active sprint.
 */
export async function getWave({ wave: asked }: Payload<'getWave'>, caller: Caller): Promise<WaveView | null> {
  if (caller.claim.surface === 'macro' && caller.claim.config === null) {
    await confirmPlace(caller.claim);
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

  const [{ facts, plan, readiness }, settings] = await Promise.all([gatedWave(wave), readSettings(wave)]);
  return {
    project: { id: project, ...shown },
    waves: waves.map(({ wave: { id, code, name } }) => ({ id, code, name })).reverse(),
    ...viewReadiness({ wave, plan, settings, facts, readiness }),
    ...(await sprintOf(caller.claim, where, facts, readiness)),
  };
}

const waveOfMacro = (claim: Claim): string | undefined => (claim.surface === 'macro' ? claim.config?.wave : undefined);

async function sprintOf(
  claim: Claim,
  { project }: Authorised,
  facts: WaveFacts,
  readiness: WaveReadiness,
): Promise<Pick<WaveView, 'sprint' | 'noSprint'>> {
  if (claim.surface !== 'board') return { sprint: null, noSprint: null };
  const { sprint, why } = await activeSprint(claim.board);
  if (sprint === null) return { sprint: null, noSprint: why };
  return { sprint: viewSprint(sprint, await issuesOfSprint(sprint.id, project), facts, readiness), noSprint: null };
}
