import type { ScopeChoices } from '../../../../../../src/contract/choices';
import type { PreviewNode } from '../../../../../../src/contract/import';

type NodeEdit = ScopeChoices['edits'][number];
type AddedItem = ScopeChoices['added'][number];

/** What a person changes of a node. Absent: as it was. */
export type NodeChange = Partial<Omit<NodeEdit, 'node'>>;

const pathOf = ({ under, id }: Pick<AddedItem, 'under' | 'id'>): string => `${under}/+${id}`;

/** A change on top of those made before. What was added takes it into itself. */
export function withChange(scope: ScopeChoices, { node, added }: PreviewNode, change: NodeChange): ScopeChoices {
  if (added) {
    return {
      ...scope,
      added: scope.added.map((item) => {
        const { title = item.title, ...rest } = change;
        return pathOf(item) === node ? { ...item, ...rest, title } : item;
      }),
    };
  }
  const before = scope.edits.find((edit) => edit.node === node);
  return { ...scope, edits: [...scope.edits.filter((edit) => edit.node !== node), { ...before, ...change, node }] };
}

/** The node as the template has it. */
export function withoutChange(scope: ScopeChoices, node: string): ScopeChoices {
  return { ...scope, edits: scope.edits.filter((edit) => edit.node !== node) };
}

/** A task below a module, or a subtask below a task, with an id that no other has. */
export function withItem(scope: ScopeChoices, under: string, title: string, change: NodeChange): ScopeChoices {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  return { ...scope, added: [...scope.added, { ...change, id, under, title }] };
}

/** With a role that the template does not have. */
export const withRole = (scope: ScopeChoices, role: NonNullable<ScopeChoices['roles']>[number]): ScopeChoices => ({
  ...scope,
  roles: [...(scope.roles ?? []), role],
});

/** Without a role that was added, and without it as the owner of anything. */
export function withoutRole(scope: ScopeChoices, id: string): ScopeChoices {
  const unowned = <T extends { owner?: string | null | undefined }>(change: T): T => {
    if (change.owner !== id) return change;
    const { owner: _owner, ...rest } = change;
    return rest as T;
  };
  return {
    ...scope,
    roles: (scope.roles ?? []).filter((role) => role.id !== id),
    edits: scope.edits.map(unowned).filter((edit) => Object.keys(edit).length > 1),
    added: scope.added.map(unowned),
  };
}

/** Takes an added item away, with what was added below it. */
export function withoutItem(scope: ScopeChoices, node: string): ScopeChoices {
  const isGone = (path: string) => path === node || path.startsWith(`${node}/`);
  return {
    ...scope,
    added: scope.added.filter((item) => !isGone(pathOf(item))),
    unticked: scope.unticked.filter((path) => !isGone(path)),
  };
}
