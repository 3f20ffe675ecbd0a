import fc from 'fast-check';
import { readOffset, writeOffset } from '../../static/panels/src/project/scope/offset-days';

test.each([
  ['T-30', -30],
  ['t + 7', 7],
  ['T−14', -14],
  ['-3', -3],
  ['5', 5],
  ['T-0', 0],
])('%p is %p days', (text, days) => {
  expect(readOffset(text)).toBe(days);
});

test.each(['', 'T', 'T-', 'soon', 'T-30 or so', 'T--3', 'T-3651', '1.5'])('%p is no offset', (text) => {
  expect(readOffset(text)).toBeNull();
});

test('every offset that the contract allows is read back as it was written', () => {
  fc.assert(fc.property(fc.integer({ min: -3_650, max: 3_650 }), (days) => readOffset(writeOffset(days)) === days));
});
