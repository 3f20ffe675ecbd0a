import type { StoredItems } from '../../facts/stored-items';
import { type DecisionIndexLine, readDecisionIndex } from '../../forge/storage/decision-store';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { readItemsOf } from '../../forge/storage/item-store';
import { readLog } from '../../forge/storage/log-store';
import { type KeptRegister, readKeptRegister } from '../../forge/storage/raci-store';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import type { WaveSettings } from '../../settings/wave-settings';
import { once } from '../../values/once';
import type { RunId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';

/** What several parts of one answer need of a wave. Each is read when it is first asked for, and never again. */
export interface WaveReads {
  readonly plan: () => Promise<WavePlan | null>;
  readonly settings: () => Promise<WaveSettings>;
  readonly register: () => Promise<KeptRegister>;
  readonly decisions: () => Promise<readonly DecisionIndexLine[]>;
  readonly documents: () => ReturnType<typeof documentsOf>;
  readonly items: (run: RunId) => Promise<StoredItems>;
}

const documentsOf = ({ id }: Wave) => readLog(id, DOCUMENTS);

/**
 * For one answer: what is written after something was read is not seen by it.
 * @param known what the wave was opened with, where nothing that is kept has to be as new as its stamp
 */
export function waveReads(wave: Wave, known?: { readonly settings: WaveSettings }): WaveReads {
  const items = new Map<RunId, Promise<StoredItems>>();
  return {
    plan: once(() => runStore.plan(wave)),
    settings: once(() => (known === undefined ? readSettings(wave) : Promise.resolve(known.settings))),
    register: once(() => readKeptRegister(wave.id)),
    decisions: once(() => readDecisionIndex(wave.id)),
    documents: once(() => documentsOf(wave)),
    items: (run) => {
      const read = items.get(run) ?? readItemsOf(run);
      items.set(run, read);
      return read;
    },
  };
}
