import type { TrendView } from '../../../../src/contract/trend';

const FIRST = Date.UTC(2027, 1, 14);
const DAY = 86_400_000;
/** Complete so many days after the first; null: the day was missed. */
const COMPLETE = [0, 2, 4, 4, 6, 8, 8, null, null, 10, 13, 15, 15, 15, 18, 20, 23, 25, 28, 28, 28, 31, 33, 36, 39];

export const trend: TrendView = {
  days: COMPLETE.flatMap((complete, at) =>
    complete === null
      ? []
      : [
          {
            day: new Date(FIRST + at * DAY).toISOString().slice(0, 10),
            ...{ complete, counted: at < 12 ? 130 : 137, planned: Math.round(at * 1.8), overdue: at % 4 },
            ...{ team: 68 + at, teamDone: 49 + at },
          },
        ],
  ),
  today: '2027-03-10',
  cutover: '2027-06-22',
};
