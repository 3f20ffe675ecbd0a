import type { Module, Template } from '../template/template';
import type { ScopedNode } from './scope/scoped-node';
import type { NodePath, PlannedRole } from './import-plan';

/**
 * Who owns each node: the owners it names; else those of the node above; a module that names none is owned by who is
 * responsible in its RACI. A node whose owner a person took away is unowned, and so is what stands below it.
 */
export const lendOwners = (modules: readonly ScopedNode[]): ReadonlyMap<NodePath, readonly string[]> => {
  const owners = new Map<NodePath, readonly string[]>();
  const lend = (node: ScopedNode, above: readonly string[]) => {
    const own = node.traits.owners ?? (above.length > 0 ? above : (node.traits.raci?.responsible ?? []));
    owners.set(node.path, own);
    for (const child of node.children) lend(child, own);
  };
  for (const module of modules) lend(module, []);
  return owners;
};

/** The roles of a template, and any that an edit names besides, with how many issues in scope each is responsible for. */
export const plannedRoles = (
  template: Template,
  modules: readonly ScopedNode[],
  owners: ReadonlyMap<NodePath, readonly string[]>,
): readonly PlannedRole[] => {
  const count = new Map<string, number>();
  const visit = (node: ScopedNode) => {
    if (node.omitted !== null) return;
    const [first] = owners.get(node.path) ?? [];
    if (first !== undefined) count.set(first, (count.get(first) ?? 0) + 1);
    node.children.forEach(visit);
  };
  modules.forEach(visit);
  const declared = (template.roles ?? []).map(({ id, name, party }) => ({ id, name, party: party ?? null }));
  const known = new Set(declared.map(({ id }) => id));
  const others = [...count.keys()].flatMap((id) => (known.has(id) ? [] : [{ id, name: id, party: null }]));
  return [...declared, ...others].map((role) => ({ ...role, issues: count.get(role.id) ?? 0 }));
};

/** Whether a source says who does what: then an item without an owner is worth telling. */
export const namesOwners = ({ format, roles, phases }: Template): boolean =>
  format === 'timeline' ||
  format === 'checklist' ||
  (roles ?? []).length > 0 ||
  phases.some(({ modules }) => modules.some(hasOwner));

const hasOwner = (module: Module): boolean =>
  module.owners !== undefined || module.tasks.some((task) => task.owners !== undefined);
