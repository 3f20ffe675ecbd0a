import { cutoverCosts, joinedCosts, MOST_OF_FIFTY_LINES, pressedCosts } from '../../bench/meeting';
import { builtApp } from '../support/built-app';
import { gatedWave } from '../support/gated-wave';
import { rowsRead } from '../support/rows-read';

/** Storage units of a meeting until all is kept, the reading of the gate afterwards included. */
it('fifty lines of the bundled cutover gate at once, each asked once, cost at most 250 units', async () => {
  // The bench holds 5,157 issues to the same number.
  const { units, lines } = await cutoverCosts(await builtApp(), 500);
  expect(lines).toBe(86);
  expect(units).toBeLessThanOrEqual(MOST_OF_FIFTY_LINES);
});

it('fifty answers of fifty items, one each 0.7 s, cost at most 900 units', async () => {
  const { units } = await pressedCosts(1, await builtApp());
  expect(units).toBeLessThanOrEqual(900);
});

it('a call that answers lines has a fixed part of at most 20 units, whatever the number of items that it answers', async () => {
  const { one, several, fixed } = await joinedCosts(1, await builtApp());
  expect(several).toBeGreaterThan(one);
  expect(fixed).toBeGreaterThan(0);
  expect(fixed).toBeLessThanOrEqual(20);
});

it('opening a gate reads each row once, but for what it was opened with before its stamp was read', async () => {
  const wave = await gatedWave();
  await wave.set('go-live', { documents: ['runbook'] });
  const open = () => wave.sheet('go-live');
  const names = Object.keys((await open()).names);
  expect(names).toContain('document runbook');
  // The row that is written at the end is not meant.
  const read = (await rowsRead(wave.sandbox, open)).filter((row) => !row.includes('.gate-now.'));
  const twice = read.filter((row, at) => read.indexOf(row) !== at);
  // What the rules say of a gate is kept with the stamp that it began with: what was read before that is read again.
  const { wave: id } = wave;
  expect(twice.sort()).toEqual([`entity:entry ${id}.register`, `entity:settings ${id}`]);
});
