import fc from 'fast-check';
import { highByRank, priorityByRank } from '../../src/plan/priority-by-rank';
import { PRIORITIES } from '../../src/template/template';

const mapped = (ranked: readonly string[]) => PRIORITIES.map((priority) => priorityByRank(priority, ranked));

describe('a template’s priority in a project’s own order', () => {
  test.each([
    [
      ['Dringend', 'Normal'],
      ['Dringend', 'Dringend', 'Normal', 'Normal', 'Normal'],
    ],
    [
      ['Hoch', 'Mittel', 'Niedrig'],
      ['Hoch', 'Hoch', 'Mittel', 'Niedrig', 'Niedrig'],
    ],
    [
      ['Urgent', 'High', 'Normal', 'Low'],
      ['Urgent', 'High', 'Normal', 'Low', 'Low'],
    ],
    // The names are those of another order: only the place counts.
    [
      ['Low', 'Lowest', 'High', 'Medium', 'Highest'],
      ['Low', 'Lowest', 'High', 'Medium', 'Highest'],
    ],
    [
      ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
      ['P0', 'P2', 'P3', 'P4', 'P6'],
    ],
  ])('%j', (ranked, expected) => {
    expect(mapped(ranked)).toEqual(expected);
  });

  test.each([[[]], [['Only']]])('%j distinguishes nothing', (ranked: string[]) => {
    expect(mapped(ranked)).toEqual([null, null, null, null, null]);
    expect(highByRank(ranked)).toEqual([]);
  });

  test('a higher one never ranks below a lower one; high counts as high, medium never does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
        const ranked = Array.from({ length: count }, (_, index) => index);
        const ranks = PRIORITIES.map((priority) => priorityByRank(priority, ranked) ?? -1);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        if (count >= 3) expect(new Set(ranks.slice(1, 4)).size).toBe(3);
        const high = new Set(highByRank(ranked));
        expect(ranks.map((rank) => high.has(rank))).toEqual([true, true, false, false, false]);
      }),
    );
  });
});
