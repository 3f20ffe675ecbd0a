/** A module's node path is the first three parts of those of its tasks. */
const MODULE_PARTS = 3;

/** The module that a task's row lies below; the row itself where it is no task. */
export const moduleOf = (row: string): string => row.split('/').slice(0, MODULE_PARTS).join('/');
