import type { ItemSpec } from './item-spec';

const keysOf = ({ criteria, rows }: ItemSpec): readonly string[] => [...criteria, ...rows].map(({ key }) => key);

/** What an item asked before an import and does not ask after it, with what earlier imports took out; what is back counts no more. */
export function takenOutBetween(before: ItemSpec, now: ItemSpec): Pick<ItemSpec, 'takenOut'> {
  const asked = new Set(keysOf(now));
  const gone = [...new Set([...(before.takenOut ?? []), ...keysOf(before)])].filter((key) => !asked.has(key));
  return gone.length === 0 ? {} : { takenOut: gone };
}
