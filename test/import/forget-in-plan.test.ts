import { dateChoices } from '../../src/contract/choices';
import { forgetInPlan } from '../../src/wave/forget-in-plan';
import type { WavePlan } from '../../src/wave/wave-plan';

const move = { from: null, to: '2027-06-01', reason: 'Later.', at: 1, shift: 's' };
const plan: WavePlan = {
  schema: 1,
  dates: dateChoices.parse({ commitment: { by: 'Some Body', party: 'customer', on: '2027-01-04' } }),
  people: { assign: false, roles: { network: { account: 'one' }, office: { name: 'Some Body' } } },
  firstCutover: null,
  moves: [
    { ...move, by: 'one' },
    { ...move, by: 'two' },
  ],
  templates: [],
};

test('an account goes out of people and moves, a name out of people and the commitment; the rest stays', () => {
  const one = forgetInPlan(plan, { account: 'one' }, 'forgotten');
  expect(one.people.roles).toEqual({ office: { name: 'Some Body' } });
  expect(one.moves.map(({ by }) => by)).toEqual(['forgotten', 'two']);
  expect(one.dates).toEqual(plan.dates);
  const named = forgetInPlan(plan, { name: 'Some Body' }, 'forgotten');
  expect(named.people.roles).toEqual({ network: { account: 'one' } });
  expect(named.dates.commitment).toEqual({ by: 'forgotten', party: 'customer', on: '2027-01-04' });
  expect(named.moves).toEqual(plan.moves);
});
