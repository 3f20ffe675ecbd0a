import { requestRead } from '../../forge/queues/facts-queue';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import type { ProjectId, WaveId } from '../../wave/ids';

/**
 * Asks for what was not noted while an import or a move was under way: the wave that it wrote is read whole, of the other
 * waves of the project that are active what changed since they were read.
 */
export async function readAfterWork(project: ProjectId, written: WaveId): Promise<void> {
  await requestRead(written, 'full');
  for (const { wave } of await runStore.waves(project))
    if (wave.id !== written && (await readSettings(wave)).state === 'active') await requestRead(wave.id, 'changes');
}
