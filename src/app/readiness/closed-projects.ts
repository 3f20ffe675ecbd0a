import { NO_HEAD } from '../../facts/stored-facts';
import type { ProjectId } from '../../wave/ids';
import { requestRead } from '../../forge/queues/facts-queue';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { runStore } from '../../forge/storage/run-store';

/**
 * A project went away: Jira sends no event for its issues, so that everything known of its waves is unknown at once.
 */
export async function closeProject(project: ProjectId): Promise<void> {
  const now = Date.now();
  for (const { wave } of await runStore.waves(project))
    await factsStore.putHead(wave.id, (head) => ({ ...head, closedSince: head.closedSince ?? now }));
}

/** It is there again: what is in it now is read, and stays unknown until it has been. */
export async function openProject(project: ProjectId): Promise<void> {
  for (const { wave } of await runStore.waves(project)) {
    await factsStore.putHead(wave.id, (head) => ({ ...NO_HEAD, site: head.site }));
    await requestRead(wave.id, 'full');
  }
}
