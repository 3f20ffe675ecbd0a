import type { Clock } from '../../clock';

/** One stored value. Times are epoch milliseconds. */
export interface Row {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
  /** When an expired key is really deleted: until then it can be read. */
  readonly deletedAt: number | null;
}

/** Rows by space (`kvs`, `secret`, `entity:<name>`) and key. */
export type RowsState = Record<string, Record<string, Row>>;

/** "An expired key may be deleted up to 48 h late." */
const LONGEST_LINGER_MS = 48 * 3_600_000;
/** How far queries may lie behind writes. Atlassian says only that they are eventually consistent. */
const LONGEST_QUERY_LAG_MS = 2_000;

/** How far queries have followed the rows. */
export interface RowsMemory {
  /** By space; null before the rows have been read. */
  index: Map<string, Map<string, Row>> | null;
  /** What queries do not see yet, oldest first. */
  readonly pending: { readonly at: number; readonly space: string; readonly key: string; readonly row: Row | null }[];
}

export const newRowsMemory = (): RowsMemory => ({ index: null, pending: [] });

export interface Rows {
  /** Strongly consistent. */
  readonly read: (space: string, key: string) => Row | null;
  /** @param ttlMs null: kept for ever */
  readonly write: (space: string, key: string, value: unknown, ttlMs: number | null) => Row;
  readonly remove: (space: string, key: string) => void;
  /** As queries see a space: a little behind. */
  readonly indexed: (space: string) => readonly (readonly [string, Row])[];
}

export function createRows(
  state: RowsState,
  clock: Pick<Clock, 'now'>,
  random: () => number,
  memory: RowsMemory = newRowsMemory(),
): Rows {
  const index = (memory.index ??= new Map(
    Object.entries(state).map(([space, rows]) => [space, new Map(Object.entries(rows))]),
  ));
  const { pending } = memory;
  const spaceOf = (space: string) => (state[space] ??= {});
  const alive = (row: Row) => row.deletedAt === null || row.deletedAt > clock.now();

  // Writes reach the index late but in order, so that it ends with the last one.
  const later = (space: string, key: string, row: Row | null) => {
    const at = Math.max(pending.at(-1)?.at ?? 0, clock.now() + random() * LONGEST_QUERY_LAG_MS);
    pending.push({ at, space, key, row });
  };
  const catchUp = () => {
    while (pending[0] && pending[0].at <= clock.now()) {
      const { space, key, row } = pending.shift() ?? pending[0];
      const rows = index.get(space) ?? new Map<string, Row>();
      index.set(space, rows);
      if (row === null) rows.delete(key);
      else rows.set(key, row);
    }
  };

  const read: Rows['read'] = (space, key) => {
    const row = spaceOf(space)[key];
    return row !== undefined && alive(row) ? row : null;
  };

  return {
    read,
    write(space, key, value, ttlMs) {
      const now = clock.now();
      const expiresAt = ttlMs === null ? null : now + ttlMs;
      const row: Row = {
        value,
        createdAt: read(space, key)?.createdAt ?? now,
        updatedAt: now,
        expiresAt,
        deletedAt: expiresAt === null ? null : Math.round(expiresAt + random() * LONGEST_LINGER_MS),
      };
      spaceOf(space)[key] = row;
      later(space, key, row);
      return row;
    },
    remove(space, key) {
      Reflect.deleteProperty(spaceOf(space), key);
      later(space, key, null);
    },
    indexed(space) {
      catchUp();
      return [...(index.get(space) ?? [])].filter(([, row]) => alive(row));
    },
  };
}
