import { assignmentOf, countAssignment } from '../../src/import/assignment';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { item, moduleOf, task, template } from '../plan/scope/fixture';
import { UNCHOSEN } from '../plan/template-of';

const plan = assemblePlan(
  template([
    moduleOf('Shop', [
      task(1, 'Pack', { owners: ['keeper', 'driver'] }, [item(1, 'Label', { owners: ['driver'] }), item(2, 'Count')]),
      task(2, 'Drive', { owners: ['driver'] }),
      task(3, 'Sing', { owners: ['constructor'] }),
      task(4, 'Paint', { owners: ['keeper'] }),
    ]),
  ]),
  { ...UNCHOSEN, scope: { ...NO_CHOICES, unticked: ['own/move/shop/4'] } },
);
const roles = { keeper: { account: 'ada' }, driver: { name: 'Wheels and Sons' } };
const free = { mayAssign: true, refused: new Set<string>() };
const numbers = (people: Parameters<typeof assignmentOf>[1], limits = free) =>
  countAssignment(assignmentOf(plan, people, limits));

test('an item goes to the person of the first of its roles; every other one says why it goes to no one', () => {
  expect(numbers({ assign: true, roles })).toEqual({
    // The task, and the subtask that has its owner from it.
    assigned: [{ account: 'ada', items: 2 }],
    unassigned: [
      { because: 'no-account', items: 2 },
      { because: 'no-owner', items: 1 },
      // A role named like a member of every object is held by no one.
      { because: 'no-holder', items: 1 },
    ],
  });
});

test.each([
  ['off', { assign: false, roles }, free],
  ['not-permitted', { assign: true, roles }, { ...free, mayAssign: false }],
  ['not-assignable', { assign: true, roles }, { ...free, refused: new Set(['ada']) }],
] as const)('%s: what a person would have got is unassigned for that reason', (because, people, limits) => {
  const { assigned, unassigned } = numbers(people, limits);
  expect(assigned).toEqual([]);
  expect(unassigned).toContainEqual({ because, items: 2 });
  expect(unassigned.reduce((sum, { items }) => sum + items, 0)).toBe(6);
});
