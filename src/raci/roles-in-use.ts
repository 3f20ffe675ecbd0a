import type { StoredMatrix } from './stored-matrix';

/** Roles that a cell of a person names: `mergeRegister` keeps them, or letters that somebody wrote would be out of sight. */
export const rolesInUse = (matrix: StoredMatrix): ReadonlySet<string> =>
  new Set(
    [...matrix.values()].flatMap(({ entries }) =>
      Object.entries(entries).flatMap(([role, { value }]) => (value === null || value === '' ? [] : [role])),
    ),
  );
