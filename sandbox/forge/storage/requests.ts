import { z } from 'zod';
import { filters } from './condition';

const TTL_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

const ttl = z.object({ value: z.number().int().min(1), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
const ttlOptions = z.object({ ttl: ttl.optional() }).optional();
const setOptions = z
  .object({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  })
  .optional();
const guarded = { conditions: filters.optional() };

/** What the SDK sends, by operation. */
export const keyed = z.object({ key: z.string(), entityName: z.string().optional() });
export const entityKeyed = keyed.required();
export const written = keyed.extend({ value: z.unknown(), options: ttlOptions });
export const set = keyed.extend({ value: z.unknown(), options: setOptions });
export const entitySet = set.required({ entityName: true });
export const transaction = z.object({
  set: z.array(written.extend(guarded)).default([]),
  delete: z.array(keyed.extend(guarded)).default([]),
  check: z.array(keyed.extend({ conditions: filters })).default([]),
});

export type Keyed = z.infer<typeof keyed>;
export type Written = z.infer<typeof written>;
export type SetRequest = z.infer<typeof set>;
export type Transaction = z.infer<typeof transaction>;

/** Milliseconds; null: kept for ever. */
export const ttlOf = (options: z.infer<typeof ttlOptions>): number | null =>
  options?.ttl ? options.ttl.value * TTL_MS[options.ttl.unit] : null;
