import { type MovePreview, type MovedIssue } from '../../contract/wave-dates';
import { writesOf } from '../../jobs/group-edits';
import type { MovableItem } from '../../moves/items-to-move';
import type { PlannedMove } from '../../plan/dates/plan-move';
import { type CallerIn } from '../../forge/access/authorise';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import type { MoveActor } from './move-actor';
import { movedGates } from './moved-gates';
import { prepareMove } from './prepare-move';
import type { Payload } from '../../contract/calls';

/** Seconds that Jira takes: for one edit by itself, for one issue of a bulk task, and for the task around it. Shown as an estimate. */
const SECONDS_PER_EDIT = 0.25;
const SECONDS_PER_ISSUE = 0.05;
const SECONDS_PER_TASK = 5;
/** Two bulk tasks are under way at once. */
const TASKS_AT_ONCE = 2;

export async function previewMove(request: Payload<'previewMove'>, { caller, where }: CallerIn): Promise<MovePreview> {
  const { found, before, move, edits, grouped, warnings, actor } = await prepareMove(request, where, caller.account);
  const writes = writesOf(grouped);
  const written = new Set(edits.map(({ node }) => node));
  const moved = move.moved.filter(({ item }) => written.has(item.node));
  const shown = await shownOf(
    [...moved, ...move.pinned, ...move.past].map(({ item }) => item),
    actor,
  );
  const movedIssue = ({ item, from, to }: PlannedMove<MovableItem>): MovedIssue => ({
    node: item.node,
    issue: shown.get(item.issue)?.key ?? item.issue,
    summary: shown.get(item.issue)?.title ?? item.node,
    from,
    to,
  });
  return {
    moved: moved.map(movedIssue),
    pinned: move.pinned.map(movedIssue),
    done: move.done.length,
    past: move.past.map(movedIssue),
    unreadable: move.unreadable.length,
    warnings,
    gates: await movedGates(found.wave, before, request.dates),
    writes,
    seconds: Math.ceil(
      writes.single * SECONDS_PER_EDIT +
        (writes.bulk * SECONDS_PER_TASK + (edits.length - writes.single) * SECONDS_PER_ISSUE) / TASKS_AT_ONCE,
    ),
    emails: actor.quiet ? 0 : writes.single,
  };
}

/** By issue. Where the app writes it may read issues that the person may not: of those neither key nor title is told. */
async function shownOf(
  items: readonly MovableItem[],
  { actor }: MoveActor,
): Promise<ReadonlyMap<string, { readonly key: string; readonly title: string }>> {
  if (actor === 'app') return issuesAsViewer(items.map(({ issue }) => issue));
  return new Map(
    items.flatMap(({ issue, read }) => (read === null ? [] : [[issue, { key: read.key, title: read.summary }]])),
  );
}
