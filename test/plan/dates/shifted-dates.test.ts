import { dateChoices } from '../../../src/contract/choices';
import { distanceOf, shiftedDates } from '../../../src/wave/shifted-dates';

const dates = dateChoices.parse({
  start: '2027-03-01',
  cutover: '2027-06-01',
  milestones: { rehearsal: '2027-05-18' },
  bounds: { assess: { start: '2027-03-01' }, migrate: { due: '2027-06-01' } },
  holidays: [{ date: '2027-05-24', name: 'Monday' }],
  spreadFrom: '2027-03-08',
  commitment: { by: 'Customer', party: 'customer', on: '2027-02-01' },
  accepted: true,
});

test('typed days keep their distance to T-0, the calendar stays, and no one has agreed yet', () => {
  expect(shiftedDates(dates, '2027-07-13')).toEqual({
    ...dates,
    start: '2027-04-12',
    cutover: '2027-07-13',
    milestones: { rehearsal: '2027-06-29' },
    bounds: { assess: { start: '2027-04-12' }, migrate: { due: '2027-07-13' } },
    spreadFrom: '2027-04-19',
    commitment: null,
    accepted: false,
  });
});

test('without a T-0 before no day is moved', () => {
  const unset = { ...dates, cutover: null };
  expect(shiftedDates(unset, '2027-07-13')).toMatchObject({ start: '2027-03-01', cutover: '2027-07-13' });
  expect(distanceOf('2027-06-01', '2027-07-13')).toBe(42);
  expect(distanceOf(null, '2027-07-13')).toBe(0);
});
