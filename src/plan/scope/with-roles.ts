import type { Template } from '../../template/template';
import type { ScopeChoices } from './scope-choices';

/** The template with the roles that a person added before import, after its own; one that it has already stays as it is. */
export function withRoles(template: Template, roles: NonNullable<ScopeChoices['roles']>): Template {
  const own = template.roles ?? [];
  const known = new Set(own.map(({ id }) => id));
  const added = roles.filter(({ id }) => !known.has(id));
  if (added.length === 0) return template;
  return {
    ...template,
    roles: [...own, ...added.map(({ id, name, party }) => ({ id, name, ...(party === null ? {} : { party }) }))],
  };
}
