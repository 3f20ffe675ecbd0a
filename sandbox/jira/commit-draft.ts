import type { IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import type { Draft } from './check-draft';
import { issueEvent } from './issue-event';
import { defaultPriorityOf } from './views';

/** A level that nobody is a member of: what the fault `hidden` gives to a new issue. */
const HIDING_LEVEL = { id: '10190', name: 'Restricted', description: 'Hides an issue from everybody.', members: [] };

/** Writes one checked issue: its id, key and rank, whatever the faults do to them, and its event. */
export function commitDraft(world: World, user: UserState, draft: Draft): IssueState {
  const { faults } = world;
  if (faults.interleave !== undefined && faults.random() < faults.interleave) interleave(world, draft);
  if (faults.keyGaps !== undefined && faults.random() < faults.keyGaps) {
    const gap = 1 + Math.floor(faults.random() * 3);
    draft.project.nextNumber += gap;
    world.state.jira.nextIssueId += gap;
  }
  const hidden = faults.hidden !== undefined && faults.random() < faults.hidden;
  if (hidden) world.state.jira.securityLevels[HIDING_LEVEL.id] ??= { ...HIDING_LEVEL, members: [] };
  return write(world, user.accountId, { ...draft, securityLevelId: hidden ? HIDING_LEVEL.id : draft.securityLevelId });
}

function write(world: World, creator: string, draft: Draft): IssueState {
  const { jira } = world.state;
  const now = world.clock.now();
  const issue: IssueState = {
    id: String(jira.nextIssueId++),
    key: `${draft.project.key}-${draft.project.nextNumber++}`,
    projectId: draft.project.id,
    issueTypeId: draft.type.id,
    parentId: draft.parentId,
    statusId: draft.project.statusIds[0] ?? '',
    statusChanged: now,
    securityLevelId: draft.securityLevelId,
    sprintIds: draft.sprintIds,
    creator,
    created: now,
    updated: now,
    resolved: null,
    rank: jira.nextRank++,
    fields: { reporter: creator, priority: defaultPriority(world, draft), ...draft.fields },
    properties: { ...draft.properties },
    comments: [],
  };
  world.save(issue);
  world.emit(issueEvent(world, 'avi:jira:created:issue', issue, creator));
  return issue;
}

function defaultPriority(world: World, draft: Draft): string | null {
  const onScreen = draft.project.createScreens[draft.type.id]?.some(({ fieldId }) => fieldId === 'priority') ?? false;
  return onScreen ? (defaultPriorityOf(world)?.id ?? null) : null;
}

/** Somebody else creates an issue of their own in the same project, between two of ours. */
function interleave(world: World, draft: Draft): void {
  const { project } = draft;
  const type = project.issueTypeIds
    .flatMap((id) => world.state.jira.issueTypes[id] ?? [])
    .find((each) => each.hierarchyLevel === 0);
  if (type === undefined) return;
  write(world, project.leadAccountId, {
    project,
    type,
    parentId: null,
    securityLevelId: project.defaultSecurityLevelId,
    sprintIds: [],
    fields: { summary: `Somebody else's work ${project.nextNumber}`, labels: [] },
    properties: {},
  });
}
