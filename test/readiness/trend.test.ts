import type { ReadinessNumbers } from '../../src/contract/readiness';
import type { TrendDay, TrendView } from '../../src/contract/trend';
import { monthsBetween, type StoredTrend, trendDays, withSample } from '../../src/readiness/trend-days';
import { trendLine, trendWords } from '../../src/report/trend-words';
import { burnUpLines, recentLines, weekGain, weekNeeded } from '../../static/panels/src/tabs/overview/trend-lines';

const numbers = (complete: number, counted = 10): ReadinessNumbers =>
  ({ complete, counted, planned: 4, overdue: 1, team: 3, teamDone: 2 }) as ReadinessNumbers;
const day = (name: string, complete: number, counted = 10): TrendDay => ({
  ...{ day: name, complete, counted, planned: 4, overdue: 1, team: 3, teamDone: 2 },
});

describe('the samples of a wave', () => {
  test('are one row a month: a day sampled again is replaced, the same again writes nothing', () => {
    const first = withSample(null, '2027-03-04', numbers(3));
    expect(first).toEqual({ days: { '04': [3, 10, 4, 1, 3, 2] } });
    expect(withSample(first, '2027-03-04', numbers(3))).toBeNull();
    const again = withSample(first, '2027-03-04', numbers(5));
    expect(withSample(again, '2027-03-06', numbers(6))).toEqual({
      days: { '04': [5, 10, 4, 1, 3, 2], '06': [6, 10, 4, 1, 3, 2] },
    });
  });

  test('are read month by month, the oldest day first; a missed day is missing', () => {
    const march: StoredTrend = { days: { '02': [2, 10, 4, 1, 3, 2], '01': [1, 10, 4, 1, 3, 2] } };
    const february: StoredTrend = { days: { '27': [0, 10, 4, 1, 3, 2] } };
    const days = trendDays(
      new Map([
        ['2027-03', march],
        ['2027-02', february],
      ]),
    );
    expect(days.map(({ day: name, complete }) => [name, complete])).toEqual([
      ['2027-02-27', 0],
      ['2027-03-01', 1],
      ['2027-03-02', 2],
    ]);
  });

  test.each([
    ['2027-03-31', '2027-03-01', ['2027-03']],
    ['2026-12-31', '2027-02-01', ['2026-12', '2027-01', '2027-02']],
    ['2020-01-01', '2027-02-01', ['2026-12', '2027-01', '2027-02']],
    ['2027-04-01', '2027-03-01', []],
  ])('months from %s to %s', (first, last, months) => {
    expect(monthsBetween(first, last, 3)).toEqual(months);
  });
});

describe('the trend in a report', () => {
  const days = [day('2027-03-01', 2), day('2027-03-02', 3), day('2027-03-04', 6), day('2027-03-08', 9)];
  test('is a sign a day from the lowest to the highest share, a dot for a missed day, and the share a week ago', () => {
    expect(trendLine(days, '2027-03-08')).toBe('▁▂·▅···█');
    expect(trendWords(days, '2027-03-08')).toBe('20 % a week ago ▁▂·▅···█');
    expect(trendWords(days, '2027-03-09')).toBe('30 % a week ago ▁▂·▅···█·');
    expect(trendWords(days, '2027-03-10')).toBe('▁▂·▅···█··');
  });
  test('is not shown of a single day, and flat where nothing changes', () => {
    expect(trendWords(days.slice(0, 1), '2027-03-08')).toBeNull();
    expect(trendWords(days, '2027-04-08')).toBeNull();
    expect(trendLine([day('2027-03-01', 2), day('2027-03-02', 2)], '2027-03-02')).toBe('▁▁');
  });
});

describe('the trend on Overview', () => {
  const view: TrendView = {
    days: [day('2027-03-01', 2), day('2027-03-02', 3), day('2027-03-04', 6), day('2027-03-09', 9, 12)],
    today: '2027-03-09',
    cutover: '2027-03-23',
  };
  test('is interrupted where a day was missed', () => {
    expect(recentLines(view)).toEqual({
      length: 8,
      most: 75,
      complete: [
        [
          [0, 20],
          [1, 30],
        ],
        [[3, 60]],
        [[8, 75]],
      ],
      planned: [
        [
          [0, 40],
          [1, 40],
        ],
        [[3, 40]],
        [[8, (4 * 100) / 12]],
      ],
    });
  });
  test('reaches to T-0 as a burn-up, or to today where T-0 is over or has no date', () => {
    expect(burnUpLines(view)).toMatchObject({ length: 22, most: 12, cutover: 22, scope: expect.any(Array) as [] });
    expect(burnUpLines({ ...view, cutover: '2027-03-05' })).toMatchObject({ length: 8, cutover: 4 });
    expect(burnUpLines({ ...view, cutover: null })).toMatchObject({ length: 8, cutover: null });
  });
  test('says what was gained in a week and what is needed, only where both days were sampled', () => {
    expect(weekGain(view)).toBe(6);
    expect(weekGain({ ...view, today: '2027-03-10' })).toBeNull();
    expect(weekNeeded(view)).toBe(2);
    expect(weekNeeded({ ...view, cutover: '2027-03-09' })).toBeNull();
    expect(weekNeeded({ ...view, cutover: null })).toBeNull();
  });
});
