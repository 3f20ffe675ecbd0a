import kvs from '@forge/kvs';
import { z } from 'zod';
import { atEpoch } from './keys';
import { pack, unpack } from './packed';

const stored = z.object({ epoch: z.number(), body: z.unknown() });

export interface VersionedRow<Body> {
  /** Counts writes, from 1. */
  readonly epoch: number;
  readonly body: Body;
}

/** What a row belongs to: the entity's index lists the rows by it. */
type Owner = { readonly wave: string } | { readonly project: string };

/**
 * Rows `{wave, epoch, body}` of one custom entity of manifest.yml, with an optimistic lock: each write demands the version that
 * was read, and increments it.
 */
export function versionedRow<Body extends z.ZodType>(entityName: string, body: Body) {
  const parse = (value: unknown): VersionedRow<z.output<Body>> => {
    const row = stored.parse(value);
    return { epoch: row.epoch, body: body.parse(unpack(row.body)) };
  };
  return {
    /** @throws ZodError where the value is no such row */
    parse,

    /** Strongly consistent, because it reads by key. Null: no such row. */
    read: async (key: string): Promise<VersionedRow<z.output<Body>> | null> => {
      const value = await kvs.entity<unknown>(entityName).get(key);
      return value === undefined ? null : parse(value);
    },

    /**
     * What a transaction sets, on the condition that the row still has the version that was read.
     * @param read null: the row must not exist
     */
    write: <Next>(key: string, owner: Owner, next: Next, read: number | null) =>
      [key, { ...owner, epoch: (read ?? 0) + 1, body: pack(next) }, { entityName, conditions: atEpoch(read) }] as const,
  };
}
