/** The id of the heading over what is wrong: where its numbers lead. */
export const LINT_HEADING = 'rw-raci-lint';
