import fc from 'fast-check';
import { applyEdits, draftsOf, edit, freshWords, idsBelow, shape } from './edits';
import { type Draft, importModel, NO_WAVE } from './edited-template';

const RUNS = { numRuns: 800 };

/** Imports, edits, imports: `before` and `after` are what the template was. */
const editedOf = (
  sizes: readonly (readonly (readonly number[])[])[],
  edits: Parameters<typeof applyEdits>[1],
  withText: boolean,
) => {
  const words = freshWords(withText);
  const before = draftsOf(sizes, words);
  const after = applyEdits(before, edits, words);
  return { before, after, first: importModel(before, NO_WAVE) };
};

const edited = fc.tuple(shape, fc.array(edit, { maxLength: 5 }), fc.boolean()).map((given) => editedOf(...given));

test('the same template again creates nothing and takes each node for itself', () => {
  fc.assert(
    fc.property(edited, ({ before, first }) => {
      const again = importModel(before, first.wave);
      expect(again).toMatchObject({ created: [], asked: [], gone: [] });
      expect([...again.kept].every(([draft, issue]) => draft === issue)).toBe(true);
      expect(again.kept.size).toBe(idsBelow(before).length);
    }),
    { numRuns: 100 },
  );
});

test('after edits nothing that survives is doubled, lost or taken for another: it is kept, or it is asked', () => {
  fc.assert(
    fc.property(edited, ({ before, after, first }) => {
      const old = new Set(idsBelow(before));
      const second = importModel(after, first.wave);
      expect([...second.kept].filter(([draft, issue]) => draft !== issue)).toEqual([]);
      expect(second.created.filter((draft) => old.has(draft))).toEqual([]);
      expect([...second.kept.keys(), ...second.created, ...second.asked].toSorted((a, b) => a - b)).toEqual(
        idsBelow(after).toSorted((a, b) => a - b),
      );
      const survives = new Set(idsBelow(after));
      expect(second.gone.filter((draft) => survives.has(draft))).toEqual([]);
    }),
    RUNS,
  );
});

test('what was asked is asked again until it is answered, and then everything is as it is', () => {
  fc.assert(
    fc.property(edited, ({ before, after, first }) => {
      const old = new Set(idsBelow(before));
      const second = importModel(after, first.wave);
      const third = importModel(after, second.wave);
      expect(third).toMatchObject({ created: [], asked: second.asked });
      let last = importModel(after, third.wave, third.truth);
      // An answer may bring up another question: what lies below a module is compared once the module is settled.
      for (let round = 0; round < 4 && last.asked.length > 0; round += 1)
        last = importModel(after, last.wave, [...third.truth, ...last.truth]);
      expect(last.asked).toEqual([]);
      const issues = [...last.wave.issues.values()].toSorted((a, b) => a - b);
      expect(issues).toEqual([...new Set([...old, ...idsBelow(after)])].toSorted((a, b) => a - b));
    }),
    { numRuns: 250 },
  );
});

const leaf = (id: number, title: string): Draft => ({ id, title, text: '', days: null, children: [] });
const planOfTitles = (...titles: readonly string[]): readonly Draft[] => [
  {
    ...leaf(1, 'Assess'),
    children: [{ ...leaf(2, 'Landing zone'), children: titles.map((title, at) => leaf(at + 10, title)) }],
  },
];

describe('one list', () => {
  const first = importModel(planOfTitles('Choose regions', 'Ask for quotas', 'Open accounts'), NO_WAVE);

  test.each<[string, readonly string[], readonly number[], readonly number[], readonly number[]]>([
    ['a line on top is new', ['Name an owner', 'Choose regions', 'Ask for quotas', 'Open accounts'], [10], [], []],
    ['a line that is taken out is gone', ['Choose regions', 'Open accounts'], [], [11], []],
    ['another order is nothing new', ['Open accounts', 'Choose regions', 'Ask for quotas'], [], [], []],
    ['more words are another title', ['Choose regions', 'Ask for all quotas', 'Open accounts'], [], [], []],
    ['other case and signs are the same title', ['choose  regions.', 'Ask for quotas', 'Open accounts'], [], [], []],
    ['other words in its place are asked', ['Choose regions', 'Train the desk', 'Open accounts'], [], [], [11]],
    [
      'a line in its place and one more are both asked',
      ['Choose regions', 'Train the desk', 'Buy tea', 'Open accounts'],
      [],
      [],
      [11, 12],
    ],
  ])('%s', (_, titles, created, gone, asked) => {
    expect(importModel(planOfTitles(...titles), first.wave)).toMatchObject({ created, gone, asked });
  });

  test('of twins one is gone: which one is asked, and both issues are there until then', () => {
    const twins = importModel(planOfTitles('Test', 'Test', 'Open accounts'), NO_WAVE);
    const less = importModel(planOfTitles('Test', 'Open accounts'), twins.wave);
    expect(less).toMatchObject({ created: [], gone: [], asked: [] });
    expect(less.truth).toHaveLength(1);
  });

  test('a line that comes back is the one that was gone', () => {
    const without = importModel(planOfTitles('Choose regions', 'Open accounts'), first.wave);
    const back = importModel(planOfTitles('Choose regions', 'Ask for quotas', 'Open accounts'), without.wave);
    expect(back).toMatchObject({ created: [], gone: [], asked: [] });
    expect(back.kept.get(11)).toBe(11);
  });
});
