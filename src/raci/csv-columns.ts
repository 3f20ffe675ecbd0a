import type { RaciRole } from '../contract/raci';

/** The columns before those of the roles. Only the first is read back: it says which row a line is. */
export const ROW_COLUMNS = ['Row', 'Kind', 'Phase', 'Workstream', 'Title'] as const;

/** A role's heading: its name for people, its id for reading it back, since names repeat. */
export const roleHeading = ({ id, name }: Pick<RaciRole, 'id' | 'name'>): string => `${name} (${id})`;
