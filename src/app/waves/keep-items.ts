import { knownItems } from '../../facts/known-item';
import type { KnownWave } from '../../facts/known-wave';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { dropKnownItems, itemsName, writeKnownItems } from '../../forge/storage/facts/known-items';
import { readTextsOf } from '../../forge/storage/item-store';
import type { Wave } from '../../wave/wave';

/**
 * Keeps what imports say of the items of a wave in small rows, each to be read alone. After each reading of the wave, and nothing
 * where its imports and issues are as they were: so waves from before there were such rows get them with their next reading.
 */
export async function keepItems(wave: Wave, { specs, ledger }: Pick<KnownWave, 'specs' | 'ledger'>): Promise<void> {
  const before = (await factsStore.head(wave.id))?.items;
  const of = itemsName(wave, ledger);
  if (before?.of === of) return;
  const texts = await readTextsOf(wave, new Set(specs.keys()));
  const items = await writeKnownItems(wave, of, knownItems(specs, texts, ledger));
  await factsStore.putHead(wave.id, (head) => ({ ...head, items }));
  if (before !== undefined) await dropKnownItems(wave.id, before);
}
