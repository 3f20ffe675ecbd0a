import { z } from 'zod';
import type { EntitySchema } from '../manifest';
import { compareScalars, condition, filters, meetsCondition, meetsFilters } from './condition';
import type { Row } from './rows';
import { StorageRefusal } from './storage-refusal';

const DEFAULT_LIMIT = 10;
/** "The page limit must be set between 1 and 100." */
const limit = z.number().int().min(1).max(100).default(DEFAULT_LIMIT);

export const keyQuery = z.object({
  limit,
  after: z.string().optional(),
  where: z
    .array(condition.extend({ property: z.literal('key'), condition: z.literal('BEGINS_WITH') }))
    .max(1)
    .default([]),
});

export const entityQuery = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).default([]),
  range: condition.optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit,
});

type KeyedRow = readonly [key: string, row: Row];
export interface Page {
  readonly rows: readonly KeyedRow[];
  /** Present whenever a page is full, even where nothing follows. */
  readonly cursor?: string;
}

export function queryKeys(rows: readonly KeyedRow[], query: z.infer<typeof keyQuery>): Page {
  const found = rows.filter(([key]) => query.where.every((where) => meetsCondition(key, where)));
  return pageOf(found, ([key]) => key, 'ASC', query.after, query.limit);
}

export function queryEntities(
  rows: readonly KeyedRow[],
  schema: EntitySchema,
  query: z.infer<typeof entityQuery>,
): Page {
  const byKey = query.indexName === 'by-key';
  const index = byKey ? { partition: [], range: null } : schema.indexes.get(query.indexName);
  if (index === undefined)
    throw new StorageRefusal(
      400,
      'INVALID_ENTITY_INDEX',
      `The entity '${query.entityName}' has no index '${query.indexName}'.`,
    );
  if (query.partition.length !== index.partition.length) {
    throw new StorageRefusal(
      400,
      'INVALID_PARTITION',
      `The index '${query.indexName}' is partitioned by ${index.partition.length} attributes; ${query.partition.length} values are given.`,
    );
  }
  const attribute = (row: Row, name: string) => (row.value as Record<string, unknown>)[name];
  const { range } = index;
  const sortValue = ([key, row]: KeyedRow) => (byKey || range === null ? key : attribute(row, range));
  const found = rows.filter(
    (entry) =>
      index.partition.every((name, position) => attribute(entry[1], name) === query.partition[position]) &&
      sortValue(entry) !== undefined &&
      (query.range === undefined || meetsCondition(sortValue(entry), query.range)),
  );
  const page = pageOf(found, sortValue, query.sort, query.cursor, query.limit);
  // Filters run over what the index has found: a page may come out short, or empty, and yet not be the last.
  const { filters: wanted } = query;
  return wanted === undefined
    ? page
    : { ...page, rows: page.rows.filter(([, row]) => meetsFilters(row.value, wanted, schema.attributes)) };
}

function pageOf(
  rows: readonly KeyedRow[],
  sortValue: (row: KeyedRow) => unknown,
  sort: 'ASC' | 'DESC',
  cursor: string | undefined,
  size: number,
): Page {
  const sign = sort === 'ASC' ? 1 : -1;
  const compare = (a: KeyedRow, b: KeyedRow) =>
    sign * (compareScalars(sortValue(a), sortValue(b)) || compareScalars(a[0], b[0]));
  const sorted = [...rows].sort(compare);
  const after = cursor === undefined ? null : readCursor(cursor);
  const rest =
    after === null
      ? sorted
      : sorted.filter(
          (row) => sign * (compareScalars(sortValue(row), after[0]) || compareScalars(row[0], after[1])) > 0,
        );
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page,
    ...(last && page.length === size
      ? { cursor: Buffer.from(JSON.stringify([sortValue(last), last[0]])).toString('base64') }
      : {}),
  };
}

function readCursor(cursor: string): [unknown, string] {
  try {
    return z
      .tuple([z.union([z.string(), z.number()]), z.string()])
      .parse(JSON.parse(Buffer.from(cursor, 'base64').toString()));
  } catch {
    throw new StorageRefusal(400, 'INVALID_CURSOR', 'The cursor is none that a query has answered.');
  }
}
