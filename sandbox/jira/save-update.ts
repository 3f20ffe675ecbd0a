import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { changeItems } from './change-items';
import { emitUpdate } from './emit-update';

/** Keeps a changed issue together with one line of history for what differs; a change of nothing leaves no line. */
export function saveWithHistory(world: World, before: IssueState, after: IssueState, accountId: string): IssueState {
  const items = changeItems(world, before, after);
  const { jira } = world.state;
  const id = jira.nextHistoryId ?? 10_001;
  if (items.length > 0) jira.nextHistoryId = id + 1;
  const line = { id: String(id), author: accountId, created: world.clock.now(), items };
  const kept = items.length === 0 ? after : { ...after, history: [...(after.history ?? []), line] };
  world.save(kept);
  return kept;
}

/** The same, and tells of it by an event. */
export function saveUpdate(world: World, before: IssueState, after: IssueState, accountId: string): IssueState {
  const kept = saveWithHistory(world, before, after, accountId);
  emitUpdate(world, before, kept, accountId);
  return kept;
}
