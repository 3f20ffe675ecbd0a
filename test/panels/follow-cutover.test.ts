import { followCutover } from '../../static/panels/src/kit/dates/follow-cutover';

const milestone = (id: string, date: string | null) => ({
  id,
  name: id,
  date,
  isCutover: id === 't-0',
  windowDays: null,
});
const planned = {
  phases: [
    { slug: 'assess', name: 'Assess', start: '2027-03-01', due: '2027-04-30', items: 3 },
    { slug: 'operate', name: 'Operate', start: null, due: null, items: 0 },
  ],
  milestones: [milestone('t-0', '2027-06-01'), milestone('test', '2027-05-04'), milestone('later', null)],
};

test('bars and milestones move with T-0 by as many days, over the end of a month and a year', () => {
  const moved = followCutover(planned, '2028-01-01', new Set());
  expect(moved.phases.map(({ start, due }) => [start, due])).toEqual([
    ['2027-10-01', '2027-11-30'],
    [null, null],
  ]);
  expect(moved.milestones.map(({ date }) => date)).toEqual(['2028-01-01', '2027-12-04', null]);
});

test('a milestone with a date of its own stays', () => {
  const moved = followCutover(planned, '2027-06-08', new Set(['test']));
  expect(moved.milestones.map(({ date }) => date)).toEqual(['2027-06-08', '2027-05-04', null]);
});

test.each([['2027-06-01'], [null]])('nothing moves for T-0 %s', (cutover) => {
  expect(followCutover(planned, cutover, new Set())).toBe(planned);
});
