/** A wave of a bundled template in which everything was worked on. */
export const WORKED = '10000.1';
/** Its dates are moving when the recording stops. */
export const MOVING = '10000.2';
/** It is being removed. */
export const REMOVED = '10000.3';
/** It is being imported. */
export const IMPORTING = '10000.4';
