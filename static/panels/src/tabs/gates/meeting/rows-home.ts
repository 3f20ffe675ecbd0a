/** Id of the heading of the rows. */
export const ROWS_HOME = 'rw-gate-rows';
