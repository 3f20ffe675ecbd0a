import fc from 'fast-check';
import { spanOfMinutes } from '../../src/values/time-span';
import { readOffset, writeOffset } from '../../static/panels/src/kit/dates/offset-days';

test.each([
  ['T-30', -30],
  ['t + 7', 7],
  ['T−14', -14],
  ['-3', -3],
  ['5', 5],
  ['T-0', 0],
])('%p is %p days', (text, days) => {
  expect(readOffset(text)).toEqual({ days });
});

test.each([
  ['T-36 hours', { days: -1, minutes: -720 }],
  ['+15 min', { days: 0, minutes: 15 }],
  ['T-2 weeks', { days: -14 }],
  ['T+1 month', { days: 0, months: 1 }],
  ['T-0 months', { days: 0 }],
])('%p has a unit of its own', (text, span) => {
  expect(readOffset(text)).toEqual(span);
});

test.each(['', 'T', 'T-', 'soon', 'T-30 or so', 'T--3', 'T-3651', '1.5', 'T-2m', 'T-121 months', 'T-5 working days'])(
  '%p is no offset',
  (text) => {
    expect(readOffset(text)).toBeNull();
  },
);

test('every offset that the contract allows is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3_650, max: 3_650 }), (days) => readOffset(writeOffset({ days }))?.days === days),
  );
});

test('hours, minutes and months too', () => {
  const minutes = fc.integer({ min: -5_256_000, max: 5_256_000 }).map(spanOfMinutes);
  const months = fc
    .integer({ min: -120, max: 120 })
    .filter((count) => count !== 0)
    .map((count) => ({ days: 0, months: count }));
  fc.assert(
    fc.property(fc.oneof(minutes, months), (span) => {
      expect(readOffset(writeOffset(span))).toEqual(span);
    }),
  );
});
