import { calendarOf, isSameCalendar } from '../../wave/calendar-of';
import type { GroupedEdits } from '../../jobs/group-edits';
import type { AccountId } from '../../wave/ids';
import type { MoveId } from '../../wave/ids';
import type { Move } from '../../moves/move';
import type { MoveChanges } from '../../moves/move-changes';
import type { VersionedWave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { keepCalendar } from '../../forge/storage/calendar-store';
import type { MoveActor } from './move-actor';
import { moveQueue } from '../../forge/queues/move-queue';
import { moveStore } from '../../forge/storage/move-store';
import { changedBy } from '../../forge/jira/changed-by';

export interface MoveToBegin {
  readonly id: MoveId;
  readonly undoes: MoveId | null;
  readonly reason: string;
  readonly found: VersionedWave;
  /** The wave's plan before, and with the dates that hold from now on. */
  readonly before: WavePlan;
  readonly dates: WavePlan['dates'];
  readonly plan: Omit<MoveChanges, 'planBefore' | 'runs'>;
  readonly grouped: GroupedEdits;
  readonly actor: MoveActor;
  readonly person: AccountId;
}

/**
 * Records the move with the wave's new dates in one transaction, then queues it: a move that is recorded and not queued is
 * found by the sweep, one that is queued and not recorded would be lost. From here on the wave has its new dates; what is
 * still to be written to Jira is in the record.
 * @throws AppFailure where the wave was written by another meanwhile
 */
export async function beginMove(begin: MoveToBegin): Promise<Move> {
  const { id, undoes, reason, found, before, dates, grouped, actor, person } = begin;
  const { wave, epoch } = found;
  const now = Date.now();
  const move: Move = {
    schema: 1,
    id,
    project: wave.project,
    wave: wave.id,
    undoes,
    startedBy: person,
    actor: actor.actor,
    quiet: actor.quiet,
    reason,
    state: 'queued',
    edits: grouped.progress,
    waiting: null,
    stopped: null,
    progressEpoch: 0,
    startedAt: now,
    updatedAt: now,
  };
  // What the lead changed of the calendar holds for the next wave, too.
  const [own, was] = [calendarOf(dates), calendarOf(before.dates)];
  if (!isSameCalendar(own, was)) await keepCalendar(wave.project, own);
  const isMoved = before.dates.cutover !== dates.cutover;
  const entry = { from: before.dates.cutover, to: dates.cutover, reason, by: person, at: now, shift: id };
  const begun = await moveStore.begin({
    move,
    plan: { ...begin.plan, planBefore: wave.plan ?? '', runs: wave.runs },
    parts: grouped.parts,
    wave: { ...wave, cutover: dates.cutover, plan: id, shifts: [...wave.shifts, id] },
    wavePlan: {
      ...before,
      dates,
      firstCutover: before.firstCutover ?? dates.cutover,
      // The first T-0 is set, not moved.
      moves: isMoved && before.dates.cutover !== null ? [...before.moves, entry] : before.moves,
    },
    readEpoch: epoch,
  });
  const recorded = begun ? move : await moveStore.move(id);
  if (recorded === null) throw await changedBy([]);
  await moveQueue.push(id, 0);
  return recorded;
}
