import { evaluateWave } from '../../readiness/evaluate-wave';
import type { ItemState } from '../../readiness/wave-readiness';
import { readSettings } from '../../forge/storage/settings-store';
import { runStore } from '../../forge/storage/run-store';
import type { ProjectId } from '../../wave/ids';
import { readWaveFacts } from '../waves/read-wave-facts';

/** What the rules say of the issues of a project's waves that are not archived, by issue id. */
export async function judgedItems(project: ProjectId): Promise<ReadonlyMap<string, ItemState>> {
  const judged = new Map<string, ItemState>();
  for (const { wave } of await runStore.waves(project)) {
    if ((await readSettings(wave)).state === 'archived') continue;
    const { items } = evaluateWave(await readWaveFacts(wave));
    for (const item of items) if (item.issue !== null) judged.set(item.issue, item);
  }
  return judged;
}

/** Complete by Runway's rule; an issue that no wave counts is complete when it is done. */
export const isComplete = (item: ItemState | undefined): boolean =>
  item === undefined || (item.counted ? item.complete : item.is !== 'dropped');
