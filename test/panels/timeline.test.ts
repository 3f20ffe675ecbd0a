import fc from 'fast-check';
import { dayNumber, isoDay } from '../../static/panels/src/kit/timeline/timeline-day';
import { moveSpan } from '../../static/panels/src/kit/dates/move-span';
import { timeScale } from '../../static/panels/src/kit/timeline/time-scale';

const span = { start: '2027-02-26', due: '2027-03-01' };

test('a bar moves as a whole, and its ends stop at each other', () => {
  expect(moveSpan(span, 'bar', 3)).toEqual({ start: '2027-03-01', due: '2027-03-04' });
  expect(moveSpan(span, 'start', -1)).toEqual({ start: '2027-02-25', due: '2027-03-01' });
  expect(moveSpan(span, 'start', 30)).toEqual({ start: '2027-03-01', due: '2027-03-01' });
  expect(moveSpan(span, 'due', -30)).toEqual({ start: '2027-02-26', due: '2027-02-26' });
});

const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(isoDay);

test('every day that a scale was made of lies within it, in order, and its ticks are few', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (days) => {
      const scale = timeScale(days);
      if (scale === null) return false;
      const places = [...days].sort().map((each) => scale.at(each));
      return (
        places.every((place, at) => place >= 0 && place < 100 && place >= (places[at - 1] ?? 0)) &&
        scale.ticks.length >= 1 &&
        scale.ticks.length <= 7 &&
        scale.ticks.every((tick) => scale.at(tick) >= 0 && scale.at(tick) < 100)
      );
    }),
  );
});

test('without a day there is no scale', () => {
  expect(timeScale([])).toBeNull();
});

test('three months are counted in months, two weeks in days', () => {
  expect(timeScale(['2027-03-03', '2027-06-01'])?.ticks).toEqual([
    '2027-03-01',
    '2027-04-01',
    '2027-05-01',
    '2027-06-01',
  ]);
  expect(timeScale(['2027-03-03', '2027-03-17'])?.ticks[0]).toBe('2027-03-01');
});
