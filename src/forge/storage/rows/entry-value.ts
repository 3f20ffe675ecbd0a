import { z } from 'zod';

/** Reads the value out of an entry's row; null where there is none, or another version of the app wrote it. */
export function entryValue<Value>(schema: z.ZodType<Value>): (stored: unknown) => Value | null {
  const row = z.object({ body: z.object({ value: schema }) });
  return (stored) => {
    const read = row.safeParse(stored);
    return read.success ? read.data.body.value : null;
  };
}
