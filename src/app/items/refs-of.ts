import { refIn, type Stamp } from '../../forge/storage/watch/stamp-row';

/** Items and rows that a sheet shows to a person, by how changes call them. */
export function refsOf(
  stamp: Stamp,
  rows: readonly { readonly item: string; readonly key: string }[],
): Readonly<Record<string, string>> {
  const ref = refIn(stamp);
  const ids = new Set(rows.flatMap(({ item, key }) => [item, `${item} ${key}`]));
  return Object.fromEntries([...ids].map((id) => [ref(id), id]));
}
