import type { TrendView } from '../../../../src/contract/trend';

const FIRST = Date.UTC(2027, 1, 8);
const DAY = 86_400_000;
/** Complete so many days after the first; null: the day was missed. */
const COMPLETE = [0, 2, 4, 4, 7, 9, 9, null, null, 12, 15, 18, 18, 18, 21, 24, 27, 29, 33, 33, 33, 38, 41, 44, 47];

export const trend: TrendView = {
  days: COMPLETE.flatMap((complete, at) =>
    complete === null
      ? []
      : [
          {
            day: new Date(FIRST + at * DAY).toISOString().slice(0, 10),
            ...{ complete, counted: at < 12 ? 120 : 127, planned: Math.round(at * 2.4), overdue: at % 4 },
            ...{ team: 20 + at, teamDone: at },
          },
        ],
  ),
  today: '2027-03-04',
  cutover: '2027-03-26',
};
