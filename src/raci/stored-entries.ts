import { z } from 'zod';

/**
 * Entries by key, each with the version at which it was last written: so two people who write different entries both win, and
 * one who writes over what they have not seen is told. A removed entry keeps its place with null, or nobody could tell that it was there.
 */
export const storedEntries = <T extends z.ZodType>(value: T) =>
  z.object({
    /** Counts writes. */
    version: z.number(),
    entries: z.record(
      z.string(),
      z.object({
        value: value.nullable(),
        version: z.number(),
        /** Account; null: an import wrote it. */
        by: z.string().nullable(),
        /** Epoch milliseconds. */
        at: z.number(),
      }),
    ),
  });

export interface Entry<T> {
  readonly value: T | null;
  readonly version: number;
  readonly by: string | null;
  readonly at: number;
}

export interface Entries<T> {
  readonly version: number;
  readonly entries: Readonly<Record<string, Entry<T>>>;
}
