import { readDirty } from '../../facts/read-dirty';
import type { IssueId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import type { Wave } from '../../wave/wave';
import { noteChanged } from '../../forge/queues/facts-queue';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { jiraFacts } from '../../forge/jira/jira-facts';
import { knownWaveOf } from '../waves/known-wave-of';
import { spendPoints } from '../../forge/storage/point-budget';

/**
 * Reads issues that the app has just written, so that the numbers show it: its own writes send it no events.
 * @returns false where Jira could not be asked: then they are noted, and read within a few minutes
 */
export async function countEdited(wave: Wave, issues: readonly IssueId[]): Promise<boolean> {
  const dirty = issues.map((issue) => ({ issue, parent: null }));
  const jira = jiraFacts();
  try {
    await readDirty(await knownWaveOf(wave), dirty, { jira, store: factsStore, now: () => Date.now() });
    return true;
  } catch (error) {
    if (!isJiraFailure(error)) throw error;
    await noteChanged(wave.project, dirty);
    return false;
  } finally {
    await spendPoints(jira.points());
  }
}
