/** Id of the heading of signatures and decision. */
export const ROUNDS_HOME = 'rw-gate-rounds';
