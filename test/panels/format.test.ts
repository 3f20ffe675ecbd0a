import { createFormat } from '../../static/panels/src/shell/format';
import { allTexts } from '../support/all-texts';

const NOW = Date.parse('2027-03-10T09:30:00Z');

test('a share is rounded down: nothing is complete before it is', () => {
  const { percent } = createFormat('en-US', 'UTC');
  expect([percent(0), percent(0.999), percent(1)]).toEqual(['0%', '99%', '100%']);
});

test.each([
  [-5, 'now'],
  [-60, '1 minute ago'],
  [-119, '1 minute ago'],
  [-7_200, '2 hours ago'],
  [-86_400, 'yesterday'],
])('%p seconds from now is "%s"', (seconds, words) => {
  expect(createFormat('en-US', 'UTC').relative(new Date(NOW + seconds * 1_000).toISOString(), NOW)).toBe(words);
});

test('a time has its day where that is another day for the viewer', () => {
  const { time } = createFormat('en-GB', 'Europe/Berlin');
  expect(time('2027-03-10T08:05:00Z', NOW)).toBe('09:05');
  expect(time('2027-03-09T22:30:00Z', NOW)).toBe('23:30, 9 Mar 2027');
  expect(time('2027-03-09T23:30:00Z', NOW)).toBe('00:30');
});

test('a plain day is the same day wherever it is read', () => {
  expect(createFormat('en-GB', 'Pacific/Auckland').day('2027-06-01')).toBe('1 June 2027');
  expect(createFormat('en-US', 'America/Los_Angeles').day('2027-06-01')).toBe('June 1, 2027');
});

test('a locale and a zone that the browser does not know do no harm', () => {
  const format = createFormat('not a locale', 'Not/AZone');
  expect(format.number(1_234)).toBe('1,234');
  expect(() => format.moment('2027-06-01T00:00:00Z')).not.toThrow();
});

test('numbers in sentences follow the locale, and one is not many', () => {
  const german = allTexts(createFormat('de-DE', 'UTC'));
  expect(german.run.progress(1_000, 1_234)).toBe('1.000 of 1.234 items');
  expect(german.preview.start(1)).toBe('Create 1 item');
});

test('moves are told with how often and how far they lead from the first T-0', () => {
  const { moved } = allTexts(createFormat('en-US', 'UTC')).waveDates;
  expect(moved(2, 21)).toBe('Moved twice, +21 days.');
  expect(moved(1, -1)).toBe('Moved once, −1 day.');
  expect(moved(3, 0)).toBe('Moved 3 times, now back on its first day.');
});
