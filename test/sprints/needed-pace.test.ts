import { neededPace } from '../../src/sprints/needed-pace';

describe('the pace that a gate needs', () => {
  test.each([
    ['the gate is on the last day of the sprint', 11, 10, 10, 11],
    ['half of the sprint is over', 11, 10, 5, 22],
    ['two more sprints lie before it', 41, 10, 25, 17],
    ['nothing is open', 0, 10, 5, 0],
    ['its day has passed', 11, 10, 0, 11],
    ['the sprint has no working day', 11, 0, 5, null],
  ])('%s', (_name, open, workDays, daysLeft, expected) => {
    expect(neededPace(open, workDays, daysLeft)).toBe(expected);
  });
});
