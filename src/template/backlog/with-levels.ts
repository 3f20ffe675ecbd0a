import type { BacklogRow } from './backlog-row';

/** One row with the level of the title's column that it fills (`Title 2`), or null. */
export interface LevelledRow {
  readonly row: BacklogRow;
  readonly level: number | null;
}

/**
 * Rows whose columns of titles say what stands below what: a row stands below the last one of a higher level. Where a file has no
 * epics, its features are what the epics would be.
 */
export const withLevels = (rows: readonly LevelledRow[]): readonly BacklogRow[] => {
  const hasEpic = rows.some(({ row }) => row.type === 'epic');
  const open: { readonly level: number; readonly name: string }[] = [];
  return rows.map(({ row, level }, index): BacklogRow => {
    const isFeature = !hasEpic && /^(?:feature|initiative)$/i.test(row.typeName);
    const own: BacklogRow = isFeature ? { ...row, type: 'epic' } : row;
    if (level === null) return own;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1);
    // A name that no cell can have: control characters do not occur in decoded texts.
    const name = `\u0001${String(index)}`;
    open.push({ level, name });
    return {
      ...own,
      names: [...own.names, name],
      parents: own.parents.length > 0 || above === undefined ? own.parents : [above.name],
    };
  });
};
