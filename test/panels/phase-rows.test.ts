import {
  checkPhases,
  modulesLeft,
  readPhases,
  withNextPhase,
  writePhases,
} from '../../static/panels/src/tabs/import/template/phase-rows';

const row = (name: string, from: string, to: string) => ({ name, from, to });

test('writes rows as the command line takes them', () => {
  expect(writePhases([row(' Assess ', '1', '5'), row('Mobilize', ' 6', '10 ')])).toBe('Assess=1-5,Mobilize=6-10');
  expect(writePhases([row('', '1', '2')])).toBe('');
});

test.each([
  ['a name that is empty', row('  ', '1', '2'), { kind: 'name' }],
  ['a name that would read as two', row('a,b', '1', '2'), { kind: 'name' }],
  ['a name that would read as a range', row('a=1', '1', '2'), { kind: 'name' }],
  ['no number', row('a', '', '2'), { kind: 'range' }],
  ['a number that is none', row('a', '1.5', '2'), { kind: 'range' }],
  ['zero', row('a', '0', '2'), { kind: 'range' }],
  ['past the last module', row('a', '1', '6'), { kind: 'range' }],
  ['backwards', row('a', '3', '2'), { kind: 'range' }],
  ['the whole range', row('a', '1', '5'), null],
])('checks %s', (_, given, fault) => {
  expect(checkPhases([given], 5)).toEqual([fault]);
});

test('names the module that two phases claim, at the second of them', () => {
  expect(checkPhases([row('a', '1', '3'), row('b', '3', '5')], 5)).toEqual([null, { kind: 'overlap', module: 3 }]);
});

test('counts the modules that no phase has', () => {
  expect(modulesLeft([row('a', '1', '2'), row('b', '2', '3')], 5)).toBe(2);
  expect(modulesLeft([], 5)).toBe(5);
  expect(modulesLeft([row('a', '', '99')], 5)).toBe(0);
});

test('reads what it writes, and a single module', () => {
  expect(readPhases('Assess=1-5, Mobilize = 6–10,Close=11')).toEqual([
    row('Assess', '1', '5'),
    row('Mobilize', '6', '10'),
    row('Close', '11', '11'),
  ]);
  expect([readPhases(''), readPhases('nothing')]).toEqual([[], []]);
});

test.each([
  ['the first one has every module', [], [row('', '1', '5')]],
  ['the next one has the rest', [row('a', '1', '2')], [row('a', '1', '2'), row('', '3', '5')]],
  [
    'it begins after the last module, whatever the order of the rows',
    [row('b', '3', '4'), row('a', '1', '2')],
    [row('b', '3', '4'), row('a', '1', '2'), row('', '5', '5')],
  ],
  ['the last module is taken from its phase', [row('a', '1', '5')], [row('a', '1', '4'), row('', '5', '5')]],
  [
    'a phase keeps its only module',
    [row('a', '1', '4'), row('b', '5', '5')],
    [row('a', '1', '4'), row('b', '5', '5'), row('', '', '')],
  ],
  ['numbers that are none move nothing', [row('a', '', '9')], [row('a', '', '9'), row('', '', '')]],
])('adds a phase: %s', (_, rows, expected) => {
  expect(withNextPhase(rows, 5)).toEqual(expected);
});
