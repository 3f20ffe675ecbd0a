import { withRoles } from '../../../src/plan/scope/with-roles';
import type { Template } from '../../../src/template/template';

test('roles that were added come after the template’s own, and take none of them away', () => {
  const template: Pick<Template, 'name' | 'roles'> = { name: 'Move', roles: [{ id: 'lead', name: 'Lead' }] };
  const added = [
    { id: 'lead', name: 'Another lead', party: null },
    { id: 'network', name: 'Network', party: 'vendor' as const },
    { id: 'office', name: 'Office', party: null },
  ];
  expect(withRoles(template as Template, added)).toEqual({
    name: 'Move',
    roles: [
      { id: 'lead', name: 'Lead' },
      { id: 'network', name: 'Network', party: 'vendor' },
      { id: 'office', name: 'Office' },
    ],
  });
  expect(withRoles(template as Template, [])).toBe(template);
});
