import kvs from '@forge/kvs';
import { readMany } from '../../src/forge/storage/rows/read-many';
import { FACTS } from '../../src/forge/storage/facts/facts-store';
import { storedHere } from './stored-here';

const keyed = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `number:${index}` }));

/** A storage in which the first `count` numbers are kept under their keys. */
async function withNumbers(count: number) {
  const stored = storedHere();
  for (const [index, { key }] of keyed(count).entries()) await kvs.set(key, index);
  stored.startCounting();
  return stored;
}

describe('readMany', () => {
  it('asks nothing for no key', async () => {
    const { requests } = await withNumbers(0);
    expect([...(await readMany([]))]).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    [1, { get: 1 }],
    [8, { get: 8 }],
    [9, { 'batch/get': 1 }],
    [25, { 'batch/get': 1 }],
    [26, { 'batch/get': 2 }],
    [151, { 'batch/get': 7 }],
  ])('reads %i keys with %j', async (count, asked) => {
    const { requests } = await withNumbers(count);
    expect([...(await readMany(keyed(count)))]).toEqual(keyed(count).map(({ key }, index) => [key, index]));
    const byPath = requests.reduce<Record<string, number>>(
      (counts, { path }) => ({ ...counts, [path]: (counts[path] ?? 0) + 1 }),
      {},
    );
    expect(byPath).toEqual(asked);
    expect(Math.max(...requests.map(({ keys }) => keys.length))).toBeLessThanOrEqual(25);
  });

  it.each([3, 30])('leaves out the keys that do not exist, of %i', async (count) => {
    await withNumbers(count - 2);
    const found = await readMany(keyed(count).toReversed());
    expect([...found.keys()]).toEqual(
      keyed(count - 2)
        .map(({ key }) => key)
        .toReversed(),
    );
  });

  it.each([1, 10])('reads rows of an entity, and asks for each key once (%i)', async (count) => {
    const { requests, startCounting } = await withNumbers(0);
    const wanted = Array.from({ length: count }, (_, part) => ({ key: `10000-1.${part}`, entityName: FACTS }));
    const row = { wave: '10000-1', epoch: 1, body: {} };
    for (const { key } of wanted) await kvs.entity(FACTS).set(key, row);
    startCounting();
    expect([...(await readMany([...wanted, ...wanted])).values()]).toEqual(wanted.map(() => row));
    expect(requests.flatMap(({ keys }) => keys).sort()).toEqual(wanted.map(({ key }) => key).sort());
  });

  it('reads a key by itself that a batch could not read', async () => {
    const { requests, failInBatches } = await withNumbers(20);
    failInBatches('number:7');
    expect((await readMany(keyed(21))).get('number:7')).toBe(7);
    expect(requests.map(({ path, keys }) => [path, keys.length])).toEqual([
      ['batch/get', 21],
      ['get', 1],
    ]);
  });
});
