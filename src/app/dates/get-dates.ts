import type { WaveDates } from '../../contract/wave-dates';
import type { ProjectId } from '../../wave/ids';
import { isMoveOver } from '../../moves/move';
import { scheduleWave } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import { type CallerIn } from '../../forge/access/authorise';
import { waveIn } from '../waves/choose-wave';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { moveStore } from '../../forge/storage/move-store';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { Payload } from '../../contract/calls';

export async function getDates({ wave: id }: Payload<'getDates'>, { where }: CallerIn): Promise<WaveDates> {
  const { wave, epoch } = await waveIn(where, id);
  const [plan, undo, mayMove] = await Promise.all([wavePlanOf(wave), undoable(wave), maysMove(where.project)]);
  const { milestones, phases } = scheduleWave(plan.templates, plan.dates);
  const known = new Map(phases.map((phase) => [phase.slug, phase]));
  return {
    wave: { id: wave.id, code: wave.code, name: wave.name },
    version: epoch,
    dates: plan.dates,
    milestones: milestones.map(({ signOff: _signOff, from: _from, ...milestone }) => milestone),
    phases: wave.phases.map(({ slug, name }) => known.get(slug) ?? { slug, name, start: null, due: null }),
    first: plan.firstCutover,
    moves: plan.moves.map(({ shift: _move, at, ...move }) => ({ ...move, at: new Date(at).toISOString() })),
    undo,
    mayMove,
  };
}

/**
 * The last move, where it can be taken back as far as Runway itself knows. Whether somebody has changed those dates in Jira
 * since is asked when it is taken back: to open a page must not take longer the more issues a wave has.
 */
async function undoable({ shifts: moves, runs }: Wave): Promise<string | null> {
  const last = moves.at(-1);
  const move = last === undefined ? null : await moveStore.move(last);
  if (move === null || move.undoes !== null || !isMoveOver(move)) return null;
  const plan = await moveStore.moveChanges(move.id);
  return runs.length === plan.runs.length ? move.id : null;
}

const maysMove = async (project: ProjectId): Promise<boolean> =>
  (await missingPermissions(AS_VIEWER, project, ['CREATE_ISSUES', 'ADMINISTER_PROJECTS'])).length === 0;
