import { type MoveView } from '../../contract/wave-dates';
import { dateValues } from '../../moves/date-edits';
import { groupEdits } from '../../jobs/group-edits';
import type { DatedIssue } from '../../moves/items-to-move';
import type { IssueId } from '../../wave/ids';
import type { MoveId } from '../../wave/ids';
import { isMoveOver } from '../../moves/move';
import type { MoveChanges } from '../../moves/move-changes';
import { NO_DAYS } from '../../moves/stored-dates';
import { type CallerIn } from '../../forge/access/authorise';
import { beginMove } from './begin-move';
import { waveIn } from '../waves/choose-wave';
import { readDatedIssues } from '../../forge/jira/read-dated-issues';
import { readProject } from '../../forge/jira/read-project';
import { refuseSecondWork } from '../waves/refuse-second-work';
import { runStore } from '../../forge/storage/run-store';
import { moveActor } from './move-actor';
import { moveIn } from './move-in';
import { moveStore } from '../../forge/storage/move-store';
import { viewMove } from './view-move';
import { wavePlanOf } from '../waves/wave-plan-of';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/**
 * Takes the last move of a wave back, as a move of its own: writes the dates that stood before it. Only while nothing else
 * has changed those dates: what people have done since would be lost without anybody having looked at it.
 */
export async function undoMove(request: Payload<'undoMove'>, { caller, where }: CallerIn): Promise<MoveView> {
  const found = await waveIn(where, request.wave);
  const move = await moveIn(where, found.wave.id, request.shift as MoveId);
  const last = found.wave.shifts.at(-1);
  const latest = last === undefined ? null : await moveStore.move(last);
  if (latest?.undoes === move.id) return viewMove(latest); // The same click twice.
  if (last !== move.id || move.undoes !== null || !isMoveOver(move)) throw failureOf(notTheLast);
  await refuseSecondWork(found.wave);

  const plan = await moveStore.moveChanges(move.id);
  if (plan.runs.length !== found.wave.runs.length) throw failureOf(importedSince);
  const parts = await moveStore.edits(move.id);
  const done = new Set((await moveStore.editResults(move.id, parts.length)).flatMap((result) => result?.done ?? []));
  const items = plan.items.filter(({ issue }) => done.has(issue));
  const [actor, metadata, before] = await Promise.all([
    moveActor(caller.account, where.project),
    readProject(where.project),
    wavePlanOf(found.wave),
  ]);
  const inJira = await readDatedIssues(
    items.map(({ issue }) => issue),
    actor.as,
    metadata,
  );
  refuseChanged(items, inJira);

  const edits = items.flatMap(({ node, issue, from, to }) => {
    const values = dateValues(to, from, inJira.get(issue)?.fields ?? NO_DAYS);
    return values === null ? [] : [{ node, issue, values }];
  });
  const undo = await beginMove({
    id: crypto.randomUUID() as MoveId,
    undoes: move.id,
    reason: `Undone: ${move.reason}`,
    found,
    before,
    dates: await datesBefore(plan, found.wave.id, before.dates),
    plan: {
      items: items.map(({ node, issue, from, to }) => ({
        node,
        issue,
        from: to,
        to: from,
        after: plan.written[node] ?? from,
      })),
      written: writtenSince(plan, done),
    },
    grouped: groupEdits(edits, actor.inBulk),
    actor,
    person: caller.account,
  });
  return viewMove(undo);
}

/** What Runway had written when the undoing begins: what it had before the move, and what the move wrote. */
const writtenSince = ({ written, items }: MoveChanges, done: ReadonlySet<IssueId>): MoveChanges['written'] => ({
  ...written,
  ...Object.fromEntries(items.flatMap(({ node, issue, after }) => (done.has(issue) ? [[node, after]] : []))),
});

async function datesBefore(
  { planBefore }: MoveChanges,
  id: Parameters<typeof runStore.wave>[0],
  now: Awaited<ReturnType<typeof wavePlanOf>>['dates'],
) {
  const found = await runStore.wave(id);
  if (found === null || planBefore === '') return { ...now, cutover: null };
  return (await runStore.plan({ ...found.wave, plan: planBefore }))?.dates ?? now;
}

/** Only what differs on the fields that the screens have: the rest nobody can have changed there. */
function refuseChanged(items: MoveChanges['items'], inJira: ReadonlyMap<IssueId, DatedIssue>): void {
  const changed = items.flatMap(({ issue, to }) => {
    const read = inJira.get(issue);
    if (read === undefined) return ['an issue that cannot be read'];
    return dateValues(read.dates, to, read.fields) === null ? [] : [read.key];
  });
  if (changed.length === 0) return;
  const shown = [...new Set(changed)].slice(0, 5).join(', ');
  throw failureOf({
    code: 'refused-by-rule',
    message: `The move cannot be undone: ${changed.length === 1 ? 'the dates of one issue have' : `the dates of ${changed.length} issues have`} been changed since (${shown}${changed.length > 5 ? ' …' : ''}).`,
    next: 'Move the dates again instead: what people have changed stays as it is, unless you release it.',
  });
}

const notTheLast = {
  code: 'refused-by-rule',
  message: 'Only the last move of a wave can be undone, once, after it has ended.',
  next: 'Reload the page to see the latest move.',
} as const;

const importedSince = {
  code: 'refused-by-rule',
  message: 'Issues were imported into this wave since the move: they have the dates of after it.',
  next: 'Move the dates again instead.',
} as const;
