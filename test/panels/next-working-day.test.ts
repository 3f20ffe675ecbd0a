import { nextWorkingDay } from '../../static/panels/src/tabs/import/dates/next-working-day';

const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: [] };

test.each([
  ['a Wednesday', '2027-03-03', calendar, '2027-03-04'],
  ['a Friday', '2027-03-05', calendar, '2027-03-08'],
  ['a holiday', '2027-03-05', { ...calendar, holidays: [{ date: '2027-03-08', name: 'Day off' }] }, '2027-03-09'],
  ['a week that begins on Sunday', '2027-03-05', { ...calendar, workingDays: [7, 1, 2, 3, 4] }, '2027-03-07'],
  ['the end of a year', '2027-12-31', calendar, '2028-01-03'],
])('work begins on the next working day after %s', (_name, today, days, expected) => {
  expect(nextWorkingDay(today, days)).toBe(expected);
});
