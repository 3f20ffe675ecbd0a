import { seededRandom } from '../../../sandbox/forge/seeded-random';
import { createStorage } from '../../../sandbox/forge/storage/storage';
import { probe, probeManifest } from './probe';

/** The storage alone, with a clock that the test sets. */
function bare(random = () => 0.5) {
  let now = 0;
  const storage = createStorage(probeManifest(), {}, { now: () => now }, random);
  const ask = (path: string, body: unknown) => {
    const answer = storage(`/api/v1/${path}`, JSON.stringify(body));
    return {
      status: answer.status,
      body: (answer.body === '' ? null : JSON.parse(answer.body)) as { code?: string; value?: unknown } & Record<
        string,
        unknown
      >,
    };
  };
  return { ask, at: (ms: number) => (now = ms) };
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : { inner: nested(depth - 1) });
const codeOf = ({ status, body }: { status: number; body: { code?: string } | null }) => [status, body?.code ?? null];

describe('keys and values', () => {
  test.each([
    ['', 'KEY_TOO_SHORT'],
    ['a'.repeat(501), 'KEY_TOO_LONG'],
    ['a/b', 'INVALID_KEY'],
    ['a|b', 'INVALID_KEY'],
    ['a@b', 'INVALID_KEY'],
    ['clé', 'INVALID_KEY'],
    ['   ', 'INVALID_KEY'],
  ])('the key %j is refused as %s', (key, code) => {
    expect(codeOf(bare().ask('set', { key, value: 1 }))).toEqual([400, code]);
  });

  test('500 characters, 240 KiB and 31 levels are accepted; one more of each is not', () => {
    const { ask } = bare();
    const text = (bytes: number) => 'x'.repeat(bytes - 2);
    expect(codeOf(ask('set', { key: 'a'.repeat(500), value: text(240 * 1024) }))).toEqual([200, null]);
    expect(codeOf(ask('set', { key: 'a', value: text(240 * 1024 + 1) }))).toEqual([400, 'MAX_SIZE']);
    expect(codeOf(ask('set', { key: 'a', value: nested(31) }))).toEqual([200, null]);
    expect(codeOf(ask('set', { key: 'a', value: nested(32) }))).toEqual([400, 'MAX_DEPTH']);
    expect(codeOf(ask('set', { key: 'a' }))).toEqual([400, 'INVALID_REQUEST']);
  });

  test('25 keys go in a batch or transaction, and none of them twice', () => {
    const { ask } = bare();
    const items = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));
    expect(ask('batch/set', items(25)).status).toBe(200);
    expect(codeOf(ask('batch/set', items(26)))).toEqual([400, 'TOO_MANY_KEYS']);
    expect(codeOf(ask('transaction', { set: items(26) }))).toEqual([400, 'TOO_MANY_KEYS']);
    expect(codeOf(ask('transaction', { set: [...items(1), ...items(1)] }))).toEqual([400, 'DUPLICATE_KEY']);
  });

  test('a batch of more than 4 MB is refused whole', () => {
    const value = 'x'.repeat(200 * 1024);
    const items = Array.from({ length: 21 }, (_, index) => ({ key: `k${index}`, value }));
    const { ask } = bare();
    expect(codeOf(ask('batch/set', items))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(codeOf(ask('get', { key: 'k0' }))).toEqual([404, 'KEY_NOT_FOUND']);
  });

  test('4,000 units of 10 KB can be written in a minute, then 429 until the next', () => {
    const { ask, at } = bare();
    const value = 'x'.repeat(200 * 1024);
    const written = () => ask('set', { key: 'a', value });
    for (let writes = 0; writes < 190; writes += 1) expect(written().status).toBe(200);
    expect(codeOf(written())).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
    expect(ask('get', { key: 'a' }).status).toBe(200);
    at(60_000);
    expect(written().status).toBe(200);
  });
});

test('a batch answers its keys in no order', () => {
  const { ask } = bare(seededRandom(1, 'order'));
  const keys = Array.from({ length: 10 }, (_, index) => ({ key: `k${index}`, value: index }));
  const answered = (path: string) =>
    (ask(path, keys).body as unknown as { successfulKeys: { key: string }[] }).successfulKeys.map(({ key }) => key);
  for (const path of ['batch/set', 'batch/get']) {
    const order = answered(path);
    expect(order).not.toEqual(keys.map(({ key }) => key));
    expect([...order].sort()).toEqual(keys.map(({ key }) => key));
  }
});

test('a transaction that is throttled is told so by a code of its own', () => {
  const { ask } = bare();
  const value = 'x'.repeat(200 * 1024);
  for (let writes = 0; writes < 190; writes += 1) ask('set', { key: 'a', value });
  expect(codeOf(ask('transaction', { set: [{ key: 'a', value }] }))).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(codeOf(ask('set', { key: 'a', value }))).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
});

describe('time', () => {
  test('a query lies behind a write; a get does not', () => {
    const { ask, at } = bare();
    ask('set', { key: 'run:1', value: 'a' });
    const query = () =>
      ask('query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['run:'] }] }).body['data'];
    expect(ask('get', { key: 'run:1' }).body.value).toBe('a');
    expect(query()).toEqual([]);
    at(2_000);
    expect(query()).toMatchObject([{ key: 'run:1', value: 'a' }]);
    ask('delete', { key: 'run:1' });
    expect(query()).toHaveLength(1);
    at(4_000);
    expect(query()).toEqual([]);
  });

  test('an expired key can still be read, and is in the way, until it is really deleted', () => {
    const { ask, at } = bare(() => 0.5);
    ask('set', { key: 'lock', value: 1, options: { ttl: { value: 60, unit: 'SECONDS' } } });
    const deletedAt = 60_000 + 24 * 3_600_000;
    const takeIt = () => codeOf(ask('set', { key: 'lock', value: 2, options: { keyPolicy: 'FAIL_IF_EXISTS' } }));
    at(deletedAt - 1);
    expect(ask('get', { key: 'lock' }).body).toMatchObject({ value: 1, expireTime: '1970-01-01T00:01:00.000Z' });
    expect(takeIt()).toEqual([409, 'KEY_CONFLICT']);
    at(deletedAt);
    expect(codeOf(ask('get', { key: 'lock' }))).toEqual([404, 'KEY_NOT_FOUND']);
    expect(takeIt()).toEqual([200, null]);
  });
});

describe('queries', () => {
  test('come in pages by key; a full page has a cursor even where nothing follows', () => {
    const { ask, at } = bare();
    for (const key of ['b:2', 'b:1', 'a:1', 'b:3', 'b:4']) ask('set', { key, value: key });
    at(5_000);
    const page = (after?: unknown) =>
      ask('query', {
        limit: 2,
        where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['b:'] }],
        ...(after === undefined ? {} : { after }),
      }).body as unknown as {
        data: { key: string }[];
        cursor?: string;
      };
    const first = page();
    const second = page(first.cursor);
    expect([first, second].map(({ data }) => data.map(({ key }) => key))).toEqual([
      ['b:1', 'b:2'],
      ['b:3', 'b:4'],
    ]);
    expect(page(second.cursor)).toEqual({ data: [] });
    expect(codeOf(ask('query', { limit: 101 }))).toEqual([400, 'INVALID_REQUEST']);
    expect(codeOf(ask('query', { after: 'made up' }))).toEqual([400, 'INVALID_CURSOR']);
  });

  test('of an entity need its index and its partition', () => {
    const { ask, at } = bare();
    [3, 1, 2].forEach((epoch) =>
      ask('entity/set', { entityName: 'lease', key: `l${epoch}`, value: { holder: 'a', epoch } }),
    );
    ask('entity/set', { entityName: 'lease', key: 'other', value: { holder: 'b', epoch: 9 } });
    at(5_000);
    const query = (more: object) => ask('entity/query', { entityName: 'lease', indexName: 'by-holder', ...more });
    const keys = (more: object) => (query(more).body['data'] as { key: string }[]).map(({ key }) => key);
    expect(keys({ partition: ['a'] })).toEqual(['l1', 'l2', 'l3']);
    expect(keys({ partition: ['a'], sort: 'DESC', range: { condition: 'LESS_THAN', values: [3] } })).toEqual([
      'l2',
      'l1',
    ]);
    expect(codeOf(query({}))).toEqual([400, 'INVALID_PARTITION']);
    expect(codeOf(query({ indexName: 'by-epoch' }))).toEqual([400, 'INVALID_ENTITY_INDEX']);
  });
});

describe('entities', () => {
  test.each([
    ['an undeclared attribute', { holder: 'a', colour: 'red' }],
    ['a number for a string', { holder: 1 }],
    ['an empty string', { holder: '' }],
    ['a fraction for an integer', { epoch: 1.5 }],
    ['milliseconds since 1970 for a 32-bit integer', { epoch: 1_799_000_000_000 }],
    ['no object', 'text'],
  ])('%s is refused', (_, value) => {
    expect(codeOf(bare().ask('entity/set', { entityName: 'lease', key: 'a', value }))).toEqual([
      400,
      'INVALID_ENTITY_VALUE',
    ]);
  });

  test('that the manifest does not declare do not exist', () => {
    expect(codeOf(bare().ask('entity/set', { entityName: 'other', key: 'a', value: {} }))).toEqual([
      400,
      'INVALID_ENTITY_TYPE',
    ]);
  });
});

describe('through the SDK', () => {
  test('values come back, a missing key is undefined, a second marker is refused', async () => {
    const { storage } = await probe();
    await storage('set', { key: 'run:1', value: { step: 1 } });
    expect(await storage('get', { key: 'run:1' })).toEqual({ value: { step: 1 } });
    expect(await storage('get', { key: 'run:2' })).toEqual({});
    expect(await storage('set', { key: 'run:1', value: 2, once: true })).toMatchObject({
      error: { code: 'KEY_CONFLICT' },
    });
    expect(await storage('batchGet', { keys: ['run:1', 'none'] })).toMatchObject({
      value: {
        successfulKeys: [{ key: 'run:1', value: { step: 1 } }],
        failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
      },
    });
  });

  test('of two that read the same epoch one takes the lease, and the other writes nothing at all', async () => {
    const { storage } = await probe();
    const take = (holder: string, readEpoch: number | null, epoch: number) =>
      storage('takeLease', { key: 'run', value: { holder, epoch }, readEpoch, also: 'holder' });
    expect(await take('first', null, 1)).toEqual({});
    expect(await take('late', null, 1)).toMatchObject({ error: { code: 'TRANSACTION_CONDITION_FAILED' } });
    expect(await take('second', 1, 2)).toEqual({});
    expect(await take('stale', 1, 2)).toMatchObject({ error: { code: 'TRANSACTION_CONDITION_FAILED' } });
    expect(await storage('getLease', { key: 'run' })).toEqual({ value: { holder: 'second', epoch: 2 } });
    expect(await storage('get', { key: 'holder' })).toEqual({ value: 'second' });
  });

  test('survives in the state that is saved', async () => {
    const first = await probe();
    await first.storage('set', { key: 'a', value: [1, 2] });
    const second = await probe({ state: JSON.parse(JSON.stringify(first.host.state)) as never });
    expect(await second.get('a')).toEqual([1, 2]);
  });
});
