import { entryOf } from './entry-of';
import { sameValue } from '../values/same-value';
import type { Entries, Entry } from './stored-entries';

/** One entry before and after; null: it was not there, or was taken away. */
export interface EntryChange<T> {
  readonly key: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** Who writes, null for an import, and when: epoch milliseconds. */
export interface By {
  readonly by: string | null;
  readonly at: number;
}

/** What somebody else has written since. */
export interface EntryConflict<T> extends By {
  readonly key: string;
  readonly now: T | null;
}

export interface Written<T> {
  readonly entries: Entries<T>;
  readonly changes: readonly EntryChange<T>[];
  /** Then nothing is written at all. */
  readonly conflicts: readonly EntryConflict<T>[];
}

/**
 * Writes entries as one who has read version `read`. What already stands as wanted is not written, and is no conflict:
 * two people who say the same do not contradict each other.
 */
export function writeEntries<T>(
  entries: Entries<T>,
  wanted: ReadonlyMap<string, T | null>,
  read: number,
  { by, at }: By,
): Written<T> {
  const changes = [...wanted].flatMap(([key, after]): EntryChange<T>[] => {
    const before = entryOf(entries, key)?.value ?? null;
    return sameValue(before, after) ? [] : [{ key, before, after }];
  });
  const conflicts = changes.flatMap(({ key }) => {
    const entry = entryOf(entries, key);
    return entry !== null && entry.version > read ? [conflictOf(key, entry)] : [];
  });
  if (conflicts.length > 0) return { entries, changes: [], conflicts };
  if (changes.length === 0) return { entries, changes, conflicts };
  const version = entries.version + 1;
  const written = changes.map(({ key, after }) => [key, { value: after, version, by, at }] as const);
  return {
    entries: { version, entries: Object.fromEntries([...Object.entries(entries.entries), ...written]) },
    changes,
    conflicts,
  };
}

/** An entry as it is told to somebody who would write over it. */
export const conflictOf = <T>(key: string, { value, by, at }: Entry<T>): EntryConflict<T> => ({
  key,
  now: value,
  by,
  at,
});
