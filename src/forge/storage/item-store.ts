import { type ItemTexts, textChunk } from '../../facts/item-texts';
import { type ItemsToStore, type StoredItems, storedItems } from '../../facts/stored-items';
import type { RunId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { takenOutBetween } from '../../readiness/taken-out';
import type { ItemSpec } from '../../readiness/item-spec';
import { undoneIn } from './undo/undo-store';
import { readSliced, readSlicedIfThere } from './rows/sliced-values';

export const itemsKey = (run: RunId): string => `items:${run}`;
/** Before the number of the chunk. */
export const textsKey = (run: RunId): string => `item-texts:${run}`;

/** What a run stores of its items before anything points to it. */
export const itemValues = (run: RunId, { items, chunks }: ItemsToStore): (readonly [key: string, value: unknown])[] => [
  [itemsKey(run), items],
  ...chunks.map((texts, chunk) => [`${textsKey(run)}:${chunk}`, texts] as const),
];

/**
 * What is known of each node of a wave: a later run's word counts, but the first plan stays the first. Of what an undo deleted
 * only imports after it say anything.
 * @param itemsOf for a caller that needs the items of a run besides
 */
export async function readSpecs(wave: Wave, itemsOf = readItemsOf): Promise<ReadonlyMap<string, ItemSpec>> {
  const specs = new Map<string, ItemSpec>();
  const undone = await undoneIn(wave);
  for (const [index, items] of (await Promise.all(wave.runs.map((run) => itemsOf(run)))).entries()) {
    for (const { spec } of items) {
      if (undone.some(({ before, deleted }) => index < before && deleted.has(spec.node))) continue;
      const first = specs.get(spec.node);
      specs.set(
        spec.node,
        first === undefined
          ? spec
          : { ...spec, ...takenOutBetween(first, spec), firstStart: first.firstStart, firstDue: first.firstDue },
      );
    }
  }
  return specs;
}

/** The words of one item, as the latest run that named it has them; null where none did. */
export async function readTexts(wave: Wave, node: string, itemsOf = readItemsOf): Promise<ItemTexts | null> {
  const runs = await Promise.all(wave.runs.map((run) => itemsOf(run)));
  for (const [index, items] of [...runs.entries()].reverse()) {
    const run = wave.runs[index];
    const found = items.find(({ spec }) => spec.node === node);
    if (run === undefined || found === undefined) continue;
    return textChunk.parse(await readSliced(`${textsKey(run)}:${found.chunk}`))[node] ?? null;
  }
  return null;
}

/** Titles of items, as the template has them: for issues that Jira has no title for any more. */
export const readTitles = async (wave: Wave, nodes: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await readTextsOf(wave, nodes))].map(([node, { title }]) => [node, title]));

/** The words of several items, each chunk read once, as the latest run that named each has them. */
export async function readTextsOf(
  wave: Wave,
  nodes: ReadonlySet<string>,
  itemsOf = readItemsOf,
): Promise<ReadonlyMap<string, ItemTexts>> {
  const found = new Map<string, ItemTexts>();
  if (nodes.size === 0) return found;
  for (const run of wave.runs) {
    const wanted = (await itemsOf(run)).filter(({ spec }) => nodes.has(spec.node));
    for (const chunk of new Set(wanted.map((one) => one.chunk))) {
      const texts = textChunk.parse(await readSliced(`${textsKey(run)}:${chunk}`));
      for (const { spec } of wanted) {
        const own = texts[spec.node];
        if (own !== undefined) found.set(spec.node, own);
      }
    }
  }
  return found;
}

/** Runs that were recorded before there were items have none. */
export async function readItemsOf(run: RunId): Promise<StoredItems> {
  const found = await readSlicedIfThere(itemsKey(run));
  return found === null ? [] : storedItems.parse(found.value);
}
