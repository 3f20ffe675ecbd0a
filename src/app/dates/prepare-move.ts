import type { ParsedMoveRequest } from '../../contract/wave-dates';
import { dateEdits } from '../../moves/date-edits';
import type { Edit } from '../../jobs/edit';
import { type GroupedEdits, groupEdits } from '../../jobs/group-edits';
import type { AccountId, IssueId } from '../../wave/ids';
import { itemsToMove, type MovableItem } from '../../moves/items-to-move';
import { ledgerOfWave } from '../../import/ledger';
import { scheduleWave } from '../../wave/schedule-wave';
import type { StoredDates } from '../../moves/stored-dates';
import type { VersionedWave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { writtenDates } from '../../moves/written-dates';
import { dateWarnings } from '../../plan/dates/date-warnings';
import { type MovePlan, planMove } from '../../plan/dates/plan-move';
import type { Authorised } from '../../forge/access/authorise';
import { waveIn } from '../waves/choose-wave';
import { readDatedIssues } from '../../forge/jira/read-dated-issues';
import { readProject } from '../../forge/jira/read-project';
import { refuseSecondWork } from '../waves/refuse-second-work';
import { runStore } from '../../forge/storage/run-store';
import { type MoveActor, moveActor } from './move-actor';
import { moveStore } from '../../forge/storage/move-store';
import { todayIn } from '../waves/today-in';
import { wavePlanOf } from '../waves/wave-plan-of';
import { failureOf } from '../../errors/failure-of';

/** Everything that a preview of a move shows and that a start writes: both are made of the same. */
export interface PreparedMove {
  readonly found: VersionedWave;
  readonly before: WavePlan;
  readonly actor: MoveActor;
  readonly written: ReadonlyMap<string, StoredDates>;
  readonly move: MovePlan<MovableItem>;
  readonly edits: readonly (Edit & { readonly from: StoredDates; readonly to: StoredDates })[];
  readonly grouped: GroupedEdits;
  readonly warnings: readonly string[];
}

/**
 * Reads where the wave's issues are and plans where they go. Writes nothing.
 * @throws AppFailure where the wave was written since the request was made, or something is under way in it
 */
export async function prepareMove(
  request: ParsedMoveRequest,
  where: Authorised,
  person: AccountId,
): Promise<PreparedMove> {
  const found = await waveIn(where, request.wave);
  const before = await wavePlanOf(found.wave);
  if (found.epoch !== request.version) throw failureOf(writtenSince(found, before));
  await refuseSecondWork(found.wave);
  const [ledger, written, actor, metadata] = await Promise.all([
    ledgerOfWave(found.wave, runStore),
    writtenDates(found.wave, runStore, moveStore),
    moveActor(person, where.project),
    readProject(where.project),
  ]);
  const { dates: days, milestones } = scheduleWave(before.templates, request.dates);
  const inJira = await readDatedIssues([...new Set<IssueId>(ledger.values())], actor.as, metadata);
  const today = todayIn(request.dates.zone);
  const move = planMove(itemsToMove(before.templates, ledger, written, inJira), days, {
    today,
    pastToo: request.pastToo,
    release: new Set(request.release),
  });
  const edits = dateEdits(move.moved);
  return {
    found,
    before,
    actor,
    written,
    move,
    edits,
    grouped: groupEdits(edits, actor.inBulk),
    warnings: dateWarnings(milestones, request.dates, today),
  };
}

/** What changed, as far as the wave itself says it. */
const writtenSince = ({ wave }: VersionedWave, { moves, dates }: WavePlan) => {
  const last = moves.at(-1);
  const change =
    last === undefined
      ? `T-0 is ${dates.cutover ?? 'not set'}`
      : `T-0 was last moved to ${last.to ?? 'no day'} (${last.reason})`;
  return {
    code: 'changed-meanwhile',
    message: `Wave ${wave.code} was written since you looked at it: ${change}, and ${wave.templates.length === 1 ? 'it holds one template' : `it holds ${wave.templates.length} templates`}.`,
    next: 'Reload the dates, and apply your change again.',
  } as const;
};
