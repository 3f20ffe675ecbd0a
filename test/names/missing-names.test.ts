import { missingNames } from './missing-names';

const LIST = [
  'test/a.test.ts',
  '  one',
  '  two',
  '  two',
  '  holds "a\\nb"',
  '+ of the corpus',
  'test/b.test.ts',
  '  six',
].join('\n');
const ALL = ['six', 'one', 'two', 'holds "a\nb"', 'two', 'of the corpus'];

describe('the names of the tests', () => {
  it('are compared without their files, whatever their order', () => {
    expect(missingNames(LIST, ALL, [], true)).toEqual([]);
    expect(missingNames(LIST, [...ALL, 'a new one'], [], true)).toEqual([]);
  });

  it('are missed where a test is gone, renamed, or there once instead of twice', () => {
    expect(missingNames(LIST, ALL.slice(1), [], true)).toEqual(['six']);
    expect(missingNames(LIST, ['six', 'One', 'two', 'holds "a\nb"', 'of the corpus'], [], true)).toEqual([
      'one',
      'two',
    ]);
    expect(missingNames(LIST, ['six', 'one', 'two', 'two', 'of the corpus'], [], true)).toEqual(['holds "a\\nb"']);
  });

  it('are not missed where a decision gives the reason, and only there', () => {
    const rest = ALL.filter((name) => name !== 'one' && name !== 'six');
    expect(missingNames(LIST, rest, ['- `one`: nothing in the app imported that code.\n- `six`:\n'], true)).toEqual([
      'six',
    ]);
    expect(missingNames(LIST, rest, ['The test `one` is gone.'], true)).toEqual(['one', 'six']);
    expect(missingNames('  a `b` c', [], ['- `` a `b` c ``: gone with its parser.'], true)).toEqual([]);
  });

  it('of the corpus are missed only where the corpus was there', () => {
    const rest = ALL.filter((name) => name !== 'of the corpus');
    expect(missingNames(LIST, rest, [], false)).toEqual([]);
    expect(missingNames(LIST, rest, [], true)).toEqual(['of the corpus']);
  });
});
