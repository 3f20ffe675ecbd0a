import type { ItemTexts } from '../../facts/item-texts';
import type { StoredItems } from '../../facts/stored-items';
import { keepLines } from '../../forge/storage/activity-store';
import { readTextsOf } from '../../forge/storage/item-store';
import { hashOf } from '../../forge/storage/rows/keys';
import { droppedLines } from '../../marks/dropped-lines';
import type { ItemSpec } from '../../readiness/item-spec';
import type { IssueId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';

interface Before {
  readonly wave: Wave;
  /** As the imports before had them. */
  readonly specs: ReadonlyMap<string, ItemSpec>;
  readonly ledger: ReadonlyMap<string, IssueId>;
}

/** Criteria and checklist lines that a template asked before and does not ask any more, by item. */
export function droppedOf(
  specs: ReadonlyMap<string, ItemSpec>,
  items: StoredItems,
): ReadonlyMap<string, ReadonlySet<string>> {
  const dropped = new Map<string, ReadonlySet<string>>();
  for (const { spec } of items) {
    const before = specs.get(spec.node);
    if (before === undefined) continue;
    const now = new Set([...spec.criteria, ...spec.rows].map(({ key }) => key));
    const gone = [...before.criteria, ...before.rows].flatMap(({ key }) => (now.has(key) ? [] : [key]));
    if (gone.length > 0) dropped.set(spec.node, new Set(gone));
  }
  return dropped;
}

/** Says in the activity what an import takes away from items: numbers of criteria and lines get smaller by it. */
export async function noteDropped(
  { wave, specs, ledger }: Before,
  items: StoredItems,
  by: { readonly account: string; readonly at: number },
): Promise<void> {
  const dropped = droppedOf(specs, items);
  if (dropped.size === 0) return;
  // Of the wave as it was: the new import has no text for what it does not ask.
  const texts = await readTextsOf(wave, new Set(dropped.keys()));
  const gone = [...dropped].map(([node, keys]) => ({
    node,
    issue: ledger.get(node) ?? null,
    texts: wordsOf(texts.get(node), keys),
  }));
  await keepLines(
    wave.id,
    droppedLines(gone, { by: by.account, at: by.at }, (text) => hashOf(text).slice(0, 8)),
  );
}

const wordsOf = (texts: ItemTexts | undefined, keys: ReadonlySet<string>): readonly string[] =>
  [...(texts?.criteria ?? []), ...(texts?.rows ?? [])].flatMap(({ key, text }) => (keys.has(key) ? [text] : []));
