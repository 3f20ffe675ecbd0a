import type { Payload } from '../../contract/calls';
import type { SprintChoice, SprintSheet } from '../../contract/sprints';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readSprintHead, sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import { failureOf } from '../../errors/failure-of';
import { hidden } from '../../forge/access/or-hidden';
import { readOverrides } from '../../forge/storage/sprints/override-store';
import { runStore } from '../../forge/storage/run-store';
import { sprintRollUp } from '../../sprints/roll-up';
import { overridden } from '../../sprints/state-override';
import { todayIn } from '../waves/today-in';
import type { OpenWave } from '../waves/open-wave';
import { listSprints } from './list-sprints';
import { maySetState } from './may-set-state';
import { sprintHeadFor, underReview } from './sprint-head';

/** Deleted sprints that are listed at most. */
const MOST_DELETED = 20;

/**
 * One sprint of a wave's project, with those that can be chosen beside it: the one that is asked for, else an active one, else the
 * one that was closed last, else the next. It is read from Jira where Runway never read it for this wave. Titles are as Jira shows
 * them to the person.
 * @throws AppFailure where Jira does not show the sprint to the person
 */
export async function getSprintSheet(
  { sprint: asked }: Payload<'getSprintSheet'>,
  open: OpenWave,
): Promise<SprintSheet> {
  const { project, id: wave } = open.wave;
  const [{ sprints, without }, deleted, decisions, overrides, plan] = await Promise.all([
    listSprints({}, { where: open.standing.where }),
    deletedSprints(project),
    underReview(wave),
    readOverrides(wave),
    runStore.plan(open.wave),
  ]);
  const chosen = asked ?? firstOf(sprints);
  const isListed = [...sprints, ...deleted].some(({ id }) => id === chosen);
  if (asked !== undefined && !isListed) throw failureOf(hidden('this sprint'));
  const head = chosen === null ? null : await sprintHeadFor(chosen, open.wave);
  const now = Date.now();
  const rollUp = head === null ? null : sprintRollUp(head, wave, now);
  const stated = overridden(rollUp?.id ?? 0, rollUp?.workstreams ?? [], overrides, now);
  const gate = head?.waves.find(({ id }) => id === wave)?.gate ?? null;
  const shown = await issuesAsViewer(gate?.issues.map(({ issue }) => issue) ?? []);
  const inTheWay = (gate?.issues ?? []).flatMap(({ issue, is, due }) => {
    const seen = shown.get(issue);
    return seen === undefined ? [] : [{ issue, key: seen.key, title: seen.title, assignee: seen.assignee, is, due }];
  });
  return {
    sprints,
    deleted,
    without,
    shown: rollUp === null ? null : { ...rollUp, workstreams: stated.workstreams },
    expired: stated.expired,
    maySet: stated.workstreams.map(({ slug }) => slug).filter((slug) => maySetState(open, slug)),
    today: todayIn(plan?.dates.zone ?? 'UTC', now),
    inTheWay,
    hidden: (gate?.issues.length ?? 0) - inTheWay.length,
    decisions,
    phases: head?.waves.find(({ id }) => id === wave)?.phases.map(({ slug, name }) => ({ slug, name })) ?? [],
  };
}

/** Active ones come first in the list, then planned ones, then closed ones. */
const firstOf = (sprints: readonly SprintChoice[]): number | null =>
  (sprints.find(({ state }) => state === 'active') ?? sprints.find(({ state }) => state === 'closed') ?? sprints[0])
    ?.id ?? null;

/** Jira lists none of them: their last numbers stay. */
async function deletedSprints(project: OpenWave['wave']['project']): Promise<SprintSheet['deleted']> {
  const gone = (await sprintsSeen(project)).filter(({ state }) => state === 'deleted').slice(0, MOST_DELETED);
  const heads = await Promise.all(gone.map(({ id }) => readSprintHead(id)));
  return heads.flatMap((head) => (head === null ? [] : [{ id: head.sprint.id, name: head.sprint.name }]));
}
