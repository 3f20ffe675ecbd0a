import { cutoverCosts, joinedCosts, pressedCosts } from '../../bench/meeting';
import { builtApp } from '../support/built-app';

/** Storage units of a meeting until all is kept, the reading of the gate afterwards included. */
it('fifty lines of the bundled cutover gate at once, each asked once, cost at most 250 units', async () => {
  const { units, lines } = await cutoverCosts(await builtApp());
  expect(lines).toBe(86);
  expect(units).toBeLessThanOrEqual(250);
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
