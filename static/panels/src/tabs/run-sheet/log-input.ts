/** Id of the field of the log, to which a key of the steps leads. */
export const LOG_INPUT = 'rw-sheet-log-input';
