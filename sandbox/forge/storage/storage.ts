import { z } from 'zod';
import type { Clock } from '../../clock';
import type { Manifest } from '../manifest';
import { createOperations } from './operations';
import { entityQuery, keyQuery, queryEntities, queryKeys } from './query-rows';
import { entityKeyed, entitySet, keyed, set, transaction, written } from './requests';
import { createRows, newRowsMemory, type RowsMemory, type RowsState } from './rows';
import { StorageRefusal } from './storage-refusal';
import { createBatchMeter, createUnitMeter, type UsedBatches, type UsedUnits } from './units';

export interface StorageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for an answer without a body. */
  readonly body: string;
}

/** What storage remembers besides its rows. */
export interface StorageMemory {
  readonly rows: RowsMemory;
  readonly used: UsedUnits;
  /** Absent in what an earlier sandbox kept. */
  batches?: UsedBatches;
}

export interface StorageOptions {
  /** Draws the order of the keys in the answer to a batch, which no document promises. */
  readonly order?: () => number;
  /** Epoch milliseconds: until then the indexes of entities are being built, and queries by them are refused. */
  readonly indexesReadyAt?: number;
  /** How many batches a minute are taken; null: as many as the units allow. */
  readonly batchesAMinute?: number | null;
}

export const newStorageMemory = (): StorageMemory => ({
  rows: newRowsMemory(),
  used: { minute: -1, read: 0, write: 0 },
});

/**
 * The part of the platform behind `@forge/kvs`: its paths, its atomic operations, its limits and its error codes.
 * @param random how late queries and deletions are
 */
export function createStorage(
  manifest: Manifest,
  state: RowsState,
  clock: Pick<Clock, 'now'>,
  random: () => number,
  memory: StorageMemory = newStorageMemory(),
  { order = random, indexesReadyAt = 0, batchesAMinute = null }: StorageOptions = {},
): (path: string, body: string) => StorageAnswer {
  const rows = createRows(state, clock, random, memory.rows);
  const does = createOperations(manifest, rows, createUnitMeter(clock, memory.used), order);
  const countBatch = createBatchMeter(clock, batchesAMinute, (memory.batches ??= { minute: -1, batches: 0 }));
  const demandIndexes = () => {
    // The code is our own: Atlassian publishes none.
    if (clock.now() < indexesReadyAt)
      throw new StorageRefusal(400, 'INDEX_NOT_READY', 'The index is being built since the app was deployed.');
  };
  const space = ({ entityName }: { readonly entityName?: string | undefined }) => does.spaceOf(entityName);

  const routes: Readonly<Record<string, (body: unknown) => unknown>> = {
    get: parsing(keyed, ({ key }) => does.get('kvs', key)),
    set: parsing(set, (request) => does.set('kvs', request)),
    delete: parsing(keyed, ({ key }) => does.remove('kvs', key)),
    query: parsing(keyQuery, (query) => does.page(queryKeys(rows.indexed('kvs'), query))),
    'secret/get': parsing(keyed, ({ key }) => does.get('secret', key)),
    'secret/set': parsing(set, (request) => does.set('secret', request)),
    'secret/delete': parsing(keyed, ({ key }) => does.remove('secret', key)),
    'entity/get': parsing(entityKeyed, (one) => does.get(space(one), one.key)),
    'entity/set': parsing(entitySet, (one) => does.set(space(one), one)),
    'entity/delete': parsing(entityKeyed, (one) => does.remove(space(one), one.key)),
    'entity/query': parsing(entityQuery, (query) => {
      demandIndexes();
      return does.page(queryEntities(rows.indexed(space(query)), does.schemaOf(query.entityName), query));
    }),
    'batch/get': parsing(z.array(keyed), (items) => does.each(items, (one) => does.get(space(one), one.key))),
    'batch/set': parsing(z.array(written), (items) => does.each(items, (one) => does.set(space(one), one) ?? {})),
    'batch/delete': parsing(z.array(keyed), (items) =>
      does.each(items, (one) => {
        does.remove(space(one), one.key);
        return {};
      }),
    ),
    transaction: parsing(transaction, (request) => throttledAs('TOO_MANY_REQUESTS', () => does.transact(request))),
  };

  /** Answers one request of the SDK. @param path `/api/v1/…` */
  return (path, body) => {
    const route = routes[path.replace(/^\/api\/v1\//, '')];
    try {
      if (!manifest.scopes.has('storage:app'))
        throw new StorageRefusal(403, 'FORBIDDEN', 'The manifest does not declare the scope storage:app.');
      if (route === undefined) throw new StorageRefusal(501, 'NOT_MODELLED', `The sandbox does not model ${path}.`);
      if (path.includes('/batch/')) countBatch();
      const answer = route(JSON.parse(body));
      return { status: 200, headers: JSON_BODY, body: answer === undefined ? '' : JSON.stringify(answer) };
    } catch (refusal) {
      if (!(refusal instanceof StorageRefusal)) throw refusal;
      const { status, code, message, retryAfterSeconds } = refusal;
      const wait = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      return { status, headers: { ...JSON_BODY, ...wait }, body: JSON.stringify({ code, message }) };
    }
  };
}

const JSON_BODY = { 'content-type': 'application/json' };

function parsing<T>(schema: z.ZodType<T>, handle: (request: T) => unknown): (body: unknown) => unknown {
  return (body) => {
    const request = schema.safeParse(body);
    if (!request.success) throw new StorageRefusal(400, 'INVALID_REQUEST', z.prettifyError(request.error));
    return handle(request.data);
  };
}

/** A transaction that is throttled is told so by another code than a plain call is. */
function throttledAs<T>(code: string, work: () => T): T {
  try {
    return work();
  } catch (refusal) {
    if (!(refusal instanceof StorageRefusal) || refusal.status !== 429) throw refusal;
    throw new StorageRefusal(429, code, refusal.message, refusal.retryAfterSeconds);
  }
}
