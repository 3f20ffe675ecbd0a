import type { RaciRole, RaciView } from '../../../../../../src/contract/raci';
import type { RaciFilter } from '../../../shell/place';
import type { GridLine } from './grid-line';
import { rolesOfFilter } from './grid-lines';

/**
 * The columns that a filter shows: the roles that it names, then the others with a letter in the rows that are shown, since
 * who is consulted wants to see who answers.
 */
export function gridColumns(view: RaciView, filter: RaciFilter, lines: readonly GridLine[]): readonly RaciRole[] {
  const named = rolesOfFilter(view, filter);
  if (named === null) return view.register.roles;
  const used = new Set(
    lines.flatMap((line) =>
      line.is === 'row' ? line.row.cells.filter(({ letters }) => letters !== '').map(({ role }) => role) : [],
    ),
  );
  const { roles } = view.register;
  return [...roles.filter(({ id }) => named.has(id)), ...roles.filter(({ id }) => !named.has(id) && used.has(id))];
}
