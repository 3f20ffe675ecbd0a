import { differences, isIntended, type IntendedDifference, told } from './differences';

const intended = (at: string, calls: IntendedDifference['calls'] = ['getPlan']): IntendedDifference => ({
  calls,
  at,
  changelog: '',
  because: '',
});

describe('differences of two answers', () => {
  it('are told with their place, in lists and below names with slashes', () => {
    const recorded = { ok: true, value: [{ 'a/b': 1, c: 'x' }, null] };
    const now = { ok: true, value: [{ 'a/b': 2, d: 'x' }, null] };
    expect(differences(recorded, now).map(told)).toEqual([
      '/value/0/a~1b: 1 → 2',
      '/value/0/c: "x" → "(absent)"',
      '/value/0/d: "(absent)" → "x"',
    ]);
    expect(differences(recorded, recorded)).toEqual([]);
  });

  it('of lists of unequal length are those of the list', () => {
    expect(differences({ a: [1, 2] }, { a: [2] })).toEqual([
      { at: '/a', recorded: '2 entries', now: '1 entries: [2]' },
    ]);
  });

  it('between a list and an object, or nothing, are found', () => {
    expect(differences({ a: [] }, { a: {} })).toHaveLength(1);
    expect(differences({ a: null }, { a: {} })).toHaveLength(1);
  });
});

describe('an intended difference', () => {
  const found = { at: '/value/modules/3/title', recorded: 'a', now: 'b' };

  it.each(['/value/modules/3/title', '/value/modules/*/title', '/**/title', '/value/**', '/value/**/title'])(
    'covers %s',
    (at) => expect(isIntended('getPlan', found, intended(at))).toBe(true),
  );

  it.each(['/value/modules/*', '/value/modules/2/title', '/**/name', '/title', ''])('does not cover %s', (at) =>
    expect(isIntended('getPlan', found, intended(at))).toBe(false),
  );

  it('is of its calls only', () => {
    expect(isIntended('getItem', found, intended('/**/title'))).toBe(false);
    expect(isIntended('getItem', found, intended('/**/title', 'all'))).toBe(true);
  });
});
