import { evaluateWave } from '../../readiness/evaluate-wave';
import type { ItemState, WaveReadiness } from '../../readiness/wave-readiness';
import type { WaveFacts } from '../../readiness/wave-facts';
import { readSettings } from '../../forge/storage/settings-store';
import { runStore } from '../../forge/storage/run-store';
import type { ProjectId, WaveId } from '../../wave/ids';
import { readWaveFacts } from '../waves/read-wave-facts';

export interface JudgedWave {
  readonly id: WaveId;
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
}

/** The waves of a project that are not archived, with what the rules say of their items; the newest is the last. */
export async function judgedWaves(project: ProjectId): Promise<readonly JudgedWave[]> {
  const judged: JudgedWave[] = [];
  for (const { wave } of await runStore.waves(project)) {
    if ((await readSettings(wave)).state === 'archived') continue;
    const facts = await readWaveFacts(wave);
    judged.push({ id: wave.id, facts, readiness: evaluateWave(facts) });
  }
  return judged;
}

/** By issue. */
export const itemsOf = (waves: readonly JudgedWave[]): ReadonlyMap<string, ItemState> =>
  new Map(
    waves.flatMap(({ readiness }) =>
      readiness.items.flatMap((item): [string, ItemState][] => (item.issue === null ? [] : [[item.issue, item]])),
    ),
  );

/** Complete by Runway's rule; an issue that no wave counts is complete when it is done. */
export const isComplete = (item: ItemState | undefined): boolean =>
  item === undefined || (item.counted ? item.complete : item.is !== 'dropped');
