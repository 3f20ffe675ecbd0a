import fc from 'fast-check';
import { textKeys } from '../../src/facts/text-keys';

describe('keys of the texts of an item', () => {
  test('the same words have the same key, however they are spaced; other words and other kinds another', () => {
    const [one, spaced, other, kind] = [
      textKeys([{ kind: 'test', text: 'Load a page.' }]),
      textKeys([{ kind: 'test', text: '  Load \n a page. ' }]),
      textKeys([{ kind: 'test', text: 'Load two pages.' }]),
      textKeys([{ kind: 'step', text: 'Load a page.' }]),
    ];
    expect(spaced).toEqual(one);
    expect(other).not.toEqual(one);
    expect(kind).not.toEqual(one);
  });

  test('keys of one item differ, whatever repeats', () => {
    const texts = fc.array(fc.record({ kind: fc.constantFrom('a', 'b'), text: fc.constantFrom('x', 'y', ' x') }));
    fc.assert(
      fc.property(texts, (all) => {
        const keys = textKeys(all);
        expect(new Set(keys).size).toBe(all.length);
        for (const key of keys) expect(key).toMatch(/^[0-9a-f]{10}(~\d+)?$/);
      }),
    );
  });
});
