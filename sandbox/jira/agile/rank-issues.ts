import { refuse } from '../../site/refusal';
import type { IssueState, UserState } from '../../site/site-state';
import type { World } from '../../site/world';
import { findIssue, mayInProject, maySee, projectOf } from '../permissions';

export interface RankPlace {
  readonly rankBeforeIssue?: string | undefined;
  readonly rankAfterIssue?: string | undefined;
}

/** An issue that the person may schedule; refuses otherwise. */
export function schedulable(world: World, actor: UserState, idOrKey: string): IssueState {
  const issue = findIssue(world, idOrKey);
  if (issue === null || !maySee(world, actor, issue))
    throw refuse(400, `Issue '${idOrKey}' does not exist or you do not have permission to see it.`);
  const project = projectOf(world, issue);
  if (!mayInProject(actor, project, 'SCHEDULE_ISSUES') || !mayInProject(actor, project, 'EDIT_ISSUES'))
    throw refuse(403, 'You do not have permission to schedule and edit these issues.');
  return issue;
}

/** Puts issues, in the order named, right before or after another one. Ranks are fractions, so that no other issue changes. */
export function rankIssues(world: World, actor: UserState, issues: readonly IssueState[], place: RankPlace): void {
  const named = place.rankBeforeIssue ?? place.rankAfterIssue;
  if (named === undefined) return;
  if (place.rankBeforeIssue !== undefined && place.rankAfterIssue !== undefined)
    throw refuse(400, 'Only one of rankBeforeIssue and rankAfterIssue can be given.');
  const beside = findIssue(world, named);
  if (beside === null || !maySee(world, actor, beside)) throw refuse(400, `Issue '${named}' does not exist.`);
  const moving = new Set(issues.map(({ id }) => id));
  if (moving.has(beside.id)) throw refuse(400, 'An issue cannot be ranked beside itself.');
  const ranks = Object.values(world.state.jira.issues)
    .filter(({ id }) => !moving.has(id))
    .map(({ rank }) => rank)
    .sort((a, b) => a - b);
  const at = ranks.indexOf(beside.rank);
  const [low, high] =
    place.rankBeforeIssue === undefined
      ? [beside.rank, ranks[at + 1] ?? beside.rank + 1]
      : [ranks[at - 1] ?? beside.rank - 1, beside.rank];
  const step = (high - low) / (issues.length + 1);
  issues.forEach((issue, index) => {
    const now = world.state.jira.issues[issue.id] ?? issue;
    saveRanked(world, actor, { ...now, rank: low + step * (index + 1) }, place.rankBeforeIssue === undefined);
  });
}

/** Jira's history says that an issue was ranked, and not where to. */
function saveRanked(world: World, actor: UserState, issue: IssueState, isLower: boolean): void {
  const { jira } = world.state;
  const id = jira.nextHistoryId ?? 10_001;
  jira.nextHistoryId = id + 1;
  const items = [
    {
      field: 'Rank',
      fieldId: 'customfield_10019',
      from: '',
      fromString: '',
      to: '',
      toString: isLower ? 'Ranked lower' : 'Ranked higher',
    },
  ];
  const line = { id: String(id), author: actor.accountId, created: world.clock.now(), items };
  world.save({ ...issue, history: [...(issue.history ?? []), line] });
}
