import { unownedRoles } from '../../static/panels/src/tabs/import/people/unowned-roles';

const people = { assign: false, roles: { lead: { account: 'acc-lead' }, vendor: { name: 'The lamp shop' } } };

test('a role that is responsible for nothing is not missed', () => {
  const role = (id: string, issues: number) => ({ id, name: id, party: null, issues });
  expect(unownedRoles([role('lead', 4), role('vendor', 3), role('network', 5), role('idle', 0)], people)).toEqual({
    roles: 1,
    issues: 5,
  });
});
