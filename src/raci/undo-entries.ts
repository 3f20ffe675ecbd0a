import { entryOf } from './entry-of';
import { sameValue } from '../values/same-value';
import type { Entries } from './stored-entries';
import { type By, conflictOf, type EntryChange, writeEntries, type Written } from './write-entries';

/** Takes changes of one write back. Whatever was written over since is a conflict, and then nothing is taken back. */
export function undoEntries<T>(entries: Entries<T>, changes: readonly EntryChange<T>[], by: By): Written<T> {
  const conflicts = changes.flatMap(({ key, after }) => {
    const entry = entryOf(entries, key);
    return entry === null || sameValue(entry.value, after) ? [] : [conflictOf(key, entry)];
  });
  if (conflicts.length > 0) return { entries, changes: [], conflicts };
  return writeEntries(entries, new Map(changes.map(({ key, before }) => [key, before])), entries.version, by);
}
