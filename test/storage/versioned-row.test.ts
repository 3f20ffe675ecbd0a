import kvs from '@forge/kvs';
import { z } from 'zod';
import { bucketOf, hashOf } from '../../src/forge/storage/rows/keys';
import { MARKS } from '../../src/forge/storage/marks-store';
import { versionedRow } from '../../src/forge/storage/rows/versioned-row';
import { storedHere } from './stored-here';

const rows = versionedRow(MARKS, z.object({ text: z.string() }));
const owner = { wave: '10000-1' };
const put = (text: string, read: number | null) =>
  kvs
    .transact()
    .set(...rows.write('10000-1.3', owner, { text }, read))
    .execute();

describe('versionedRow', () => {
  it('stores {wave, epoch, body}, and counts the writes', async () => {
    storedHere();
    expect(await rows.read('10000-1.3')).toBeNull();
    await put('first', null);
    await put('second', 1);
    expect(JSON.stringify(await kvs.entity(MARKS).get('10000-1.3'))).toBe(
      '{"wave":"10000-1","epoch":2,"body":{"text":"second"}}',
    );
    expect(await rows.read('10000-1.3')).toEqual({ epoch: 2, body: { text: 'second' } });
  });

  it.each([null, 1, 3])('refuses a write that read version %j of a row at version 2', async (read) => {
    storedHere();
    await put('first', null);
    await put('second', 1);
    await expect(put('late', read)).rejects.toThrow();
    expect((await rows.read('10000-1.3'))?.body).toEqual({ text: 'second' });
  });

  it('refuses a stored value of another shape', async () => {
    storedHere();
    await kvs.entity(MARKS).set('10000-1.3', { ...owner, epoch: 1, body: { words: 'none' } });
    await expect(rows.read('10000-1.3')).rejects.toThrow(z.ZodError);
  });
});

describe('keys', () => {
  it('are those under which earlier versions have stored', () => {
    expect(hashOf('assess/inventory')).toMatch(/^[0-9a-f]{24}$/);
    expect([hashOf(''), bucketOf('')]).toEqual(['e3b0c44298fc1c149afbf4c8', 14]);
  });
});
