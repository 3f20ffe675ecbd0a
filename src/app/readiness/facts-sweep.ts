import type { WaveId } from '../../wave/ids';
import { awaitedRead } from '../../forge/storage/awaited-read';
import { requestRead } from '../../forge/queues/facts-queue';
import { factsStore } from '../../forge/storage/facts-store';
import { pointsLeft } from '../../forge/storage/point-budget';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';

const MINUTE_MS = 60_000;
/** Facts are stale after 60 minutes: a wave is compared early enough for a tick to be missed and Jira to ask for some patience. */
const COMPARE_AFTER_MS = 38 * MINUTE_MS;
/** Spread over so long, by the wave's id: not all waves of a site at once. */
const JITTER_MS = 10 * MINUTE_MS;
/** Read whole again at most once a day. */
const FULL_AFTER_MS = 24 * 60 * MINUTE_MS;

/**
 * Every five minutes: asks for a reading of the waves whose facts grow old, as far as the hour's points go. Closed and
 * archived ones had their last reading when they were closed.
 */
export async function factsSweep(): Promise<void> {
  const now = Date.now();
  let left = await pointsLeft();
  for (const project of await runStore.projects()) {
    for (const { wave } of await runStore.waves(project)) {
      if ((await readSettings(wave)).state !== 'active') continue;
      const { head, issues } = await factsStore.snapshot(wave.id);
      const age = now - (head?.readAt ?? 0);
      if (age < COMPARE_AFTER_MS + jitterOf(wave.id)) continue;
      if ((await awaitedRead(wave.id, now)) !== null) continue;
      const cost = issues.size + 3;
      if (cost > left) continue;
      left -= cost;
      // What could not be seen is tried whole: a project that came back may not say so.
      const isFull =
        head?.fullAt == null || now - head.fullAt > FULL_AFTER_MS || !head.whole || head.closedSince !== null;
      await requestRead(wave.id, isFull ? 'full' : 'changes');
    }
  }
}

function jitterOf(wave: WaveId): number {
  let hash = 0;
  for (const letter of wave) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000;
  return (hash / 1_000) * JITTER_MS;
}
