/** Where it is told that something could not be taken back. */
export const ACTIVITY_PLACE = 'activity';
