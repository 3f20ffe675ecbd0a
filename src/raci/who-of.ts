import type { RaciLetter, RaciRow, RegisterView, WhoView } from '../contract/raci';
import { RACI_LETTERS } from './letters-of';

/**
 * Who answers for an item, for the side bar of its issue: by its own row, else by the row of the node above. Of a task that people added,
 * ask with the module that it stands under. Null where no row says anything of it.
 * @param node a node path
 */
export function whoOf(
  node: string,
  rows: ReadonlyMap<string, RaciRow>,
  { roles, people }: Pick<RegisterView, 'roles' | 'people'>,
): WhoView | null {
  const row = rowOf(node, rows);
  if (row === null) return null;
  const roleOf = new Map(roles.map((role) => [role.id, role]));
  const whoIs = new Map(people.map(({ id, who }) => [id, who]));
  const having = (letter: RaciLetter) =>
    row.cells.flatMap(({ role, letters }) => {
      const known = roleOf.get(role);
      return known === undefined || !letters.includes(letter)
        ? []
        : [{ role, name: known.name, people: known.heldBy.flatMap((id) => whoIs.get(id) ?? []) }];
    });
  const [R, A, C, I] = RACI_LETTERS.map(having);
  return { R: R ?? [], A: A ?? [], C: C ?? [], I: I ?? [], row: row.id };
}

function rowOf(node: string, rows: ReadonlyMap<string, RaciRow>): RaciRow | null {
  const own = rows.get(node);
  if (own !== undefined) return own;
  const end = node.lastIndexOf('/');
  return end < 0 ? null : rowOf(node.slice(0, end), rows);
}
