import type { PinnedPanelState, SiteState } from '../site/site-state';

const NOWHERE: PinnedPanelState = { projects: [], issues: [] };

/** Adds a panel of an app to an issue or to all issues of a project, or takes it away. */
export function pinPanel(
  { jira }: SiteState,
  moduleKey: string,
  to: keyof PinnedPanelState,
  id: string,
  isPinned: boolean,
): void {
  const before = jira.pinnedPanels?.[moduleKey] ?? NOWHERE;
  const others = before[to].filter((each) => each !== id);
  jira.pinnedPanels = { ...jira.pinnedPanels, [moduleKey]: { ...before, [to]: isPinned ? [...others, id] : others } };
}
