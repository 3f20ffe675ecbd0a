/** Stands where an account stood of a person whom Runway was asked to forget: that somebody wrote stays, who goes. */
export const FORGOTTEN = 'forgotten';
