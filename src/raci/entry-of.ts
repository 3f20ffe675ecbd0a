import type { Entries, Entry } from './stored-entries';

/** An entry as it was written last; null where nobody ever wrote it. A key may be the name of something that every object has. */
export const entryOf = <T>({ entries }: Entries<T>, key: string): Entry<T> | null =>
  (Object.hasOwn(entries, key) ? entries[key] : null) ?? null;
