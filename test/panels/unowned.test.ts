import { unownedIssues } from '../../static/panels/src/tabs/import/preview/unowned-issues';
import { unownedRoles } from '../../static/panels/src/tabs/import/people/unowned-roles';
import { previewNode } from './preview-node';

const people = { assign: false, roles: { lead: { account: 'acc-lead' }, vendor: { name: 'The lamp shop' } } };

test('a role that is responsible for nothing is not missed', () => {
  const role = (id: string, issues: number) => ({ id, name: id, party: null, issues });
  expect(unownedRoles([role('lead', 4), role('vendor', 3), role('network', 5), role('idle', 0)], people)).toEqual({
    roles: 1,
    issues: 5,
  });
});

test('an issue belongs to the first of its roles; without one, or with one that nobody holds, to nobody', () => {
  const nodes = [
    previewNode('a', 'task', 'a', { owners: ['lead', 'network'] }),
    previewNode('b', 'task', 'b', { owners: ['network', 'lead'] }),
    previewNode('c', 'task', 'c', { owners: ['vendor'] }),
    previewNode('d', 'task'),
    previewNode('e', 'task', 'e', { kind: 'omit' }),
  ];
  expect(unownedIssues(nodes, people)).toBe(2);
});
