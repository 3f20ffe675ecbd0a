import { notModelled } from '../site/refusal';
import type { HistoryState, IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { jiraTime, viewAccount } from './views';

/** `expand=changelog` answers so many of the newest changes. Atlassian's changelog of 2025. */
const NEWEST = 40;

/** Whether a read asks for the changelog; any other part that Jira can expand is refused by name. */
export function expandsChangelog(expand: readonly string[], of: string): boolean {
  const other = expand.find((part) => part !== 'changelog');
  if (other !== undefined) throw notModelled(`expand=${other} of ${of}`);
  return expand.length > 0;
}

export const viewHistory = (world: World, line: HistoryState) => ({
  id: line.id,
  author: viewAccount(world, line.author),
  created: jiraTime(line.created),
  items: line.items.map((item) => ({
    ...item,
    fieldtype: String(item['fieldId'] ?? '').startsWith('customfield_') ? 'custom' : 'jira',
  })),
});

/** Newest first, as a read with `expand=changelog` answers them. */
export function viewNewestChanges(world: World, { history = [] }: IssueState) {
  const shown = history.slice(-NEWEST).reverse();
  return {
    startAt: 0,
    maxResults: shown.length,
    total: history.length,
    histories: shown.map((line) => viewHistory(world, line)),
  };
}
