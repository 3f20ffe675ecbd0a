import kvs from '@forge/kvs';
import fc from 'fast-check';
import { pack, unpack } from '../../src/forge/storage/rows/packed';
import { readSliced, slicesOf, writeSliced } from '../../src/forge/storage/rows/sliced-values';
import { storedHere } from './stored-here';

const long = Array.from({ length: 2_000 }, (_, at) => ({
  node: `move/phase/module-${at}`,
  text: 'Räume, 部屋, комната',
}));

describe('a value that is larger than storage counts as one', () => {
  it('is a tenth of its size in storage, and comes back as it was', () => {
    expect(Buffer.byteLength(JSON.stringify(pack(long)))).toBeLessThan(JSON.stringify(long).length / 10);
    expect(unpack(pack(long))).toEqual(long);
  });

  it('any other stays as it is, and what was stored before is read as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 200 }), (value, times) => {
        const many = Array.from({ length: times }, () => value);
        expect(JSON.stringify(unpack(pack(many)))).toBe(JSON.stringify(many));
        if (JSON.stringify(many).length < 3_000) expect(pack(many)).toBe(many);
      }),
    );
    expect(unpack(long)).toBe(long);
  });

  it('is one slice where it was many, and slices from before are read', async () => {
    storedHere();
    await writeSliced([['new', long]]);
    expect(slicesOf('new', long)).toHaveLength(1);
    expect(await readSliced('new')).toEqual(long);
    const text = JSON.stringify(long);
    await kvs.set('old:0', { of: 2, text: text.slice(0, 60_000) });
    await kvs.set('old:1', { of: 2, text: text.slice(60_000) });
    expect(await readSliced('old')).toEqual(long);
  });
});
