import type { ItemState } from '../../readiness/wave-readiness';
import { readSettings } from '../../forge/storage/settings-store';
import { runStore } from '../../forge/storage/run-store';
import type { ProjectId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { type OpenGates, openGates } from '../gates/open-gates';

export interface JudgedWave {
  readonly wave: Wave;
  readonly gates: OpenGates;
}

/** The waves of a project that are not archived, with what the rules say of their items; the newest is the last. */
export async function judgedWaves(project: ProjectId): Promise<readonly JudgedWave[]> {
  const judged: JudgedWave[] = [];
  for (const { wave } of await runStore.waves(project)) {
    if ((await readSettings(wave)).state === 'archived') continue;
    judged.push({ wave, gates: await openGates(wave) });
  }
  return judged;
}

/** By issue. */
export const itemsOf = (waves: readonly JudgedWave[]): ReadonlyMap<string, ItemState> =>
  new Map(
    waves.flatMap(({ gates: { readiness } }) =>
      readiness.items.flatMap((item): [string, ItemState][] => (item.issue === null ? [] : [[item.issue, item]])),
    ),
  );

/** Complete by Runway's rule; an issue that no wave counts is complete when it is done. */
export const isComplete = (item: ItemState | undefined): boolean =>
  item === undefined || (item.counted || item.team ? item.complete : item.is !== 'dropped');
