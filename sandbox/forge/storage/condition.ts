import { z } from 'zod';
import { StorageRefusal } from './storage-refusal';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const condition = z.object({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: z.array(scalar).min(1).max(2),
});
export type Condition = z.infer<typeof condition>;

const filter = condition.extend({ property: z.string() });
/** As the SDK's `Filter` builds it: conditions joined by one operator. */
export const filters = z.object({ and: z.array(filter).min(1).optional(), or: z.array(filter).min(1).optional() });
export type Filters = z.infer<typeof filters>;

/** Whether a stored value, or its absence (undefined), meets the filters. */
export function meetsFilters(
  value: unknown,
  { and, or }: Filters,
  attributes: Readonly<Record<string, unknown>>,
): boolean {
  const meets = (one: z.infer<typeof filter>) => {
    if (!(one.property in attributes))
      throw new StorageRefusal(400, 'INVALID_FILTER', `The entity has no attribute '${one.property}'.`);
    return meetsCondition((value as Record<string, unknown> | undefined)?.[one.property], one);
  };
  return (and ?? []).every(meets) && (or === undefined || or.some(meets));
}

export function meetsCondition(value: unknown, { condition: kind, values: [first, second] }: Condition): boolean {
  switch (kind) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== undefined && value !== first;
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'CONTAINS':
      return contains(value, first);
    case 'NOT_CONTAINS':
      return value !== undefined && !contains(value, first);
    case 'GREATER_THAN':
      return comparable(value, first) && compareScalars(value, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return comparable(value, first) && compareScalars(value, first) >= 0;
    case 'LESS_THAN':
      return comparable(value, first) && compareScalars(value, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return comparable(value, first) && compareScalars(value, first) <= 0;
    case 'BETWEEN':
      return (
        comparable(value, first) &&
        comparable(value, second) &&
        compareScalars(value, first) >= 0 &&
        compareScalars(value, second) <= 0
      );
    default:
      return kind satisfies never;
  }
}

const contains = (value: unknown, part: unknown): boolean =>
  typeof value === 'string' ? value.includes(String(part)) : Array.isArray(value) && value.includes(part);

const comparable = (a: unknown, b: unknown): boolean =>
  (typeof a === 'string' || typeof a === 'number') && typeof a === typeof b;

/** Numbers by size, text by code units. */
export function compareScalars(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
