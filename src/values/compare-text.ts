/** Orders texts by their code units, the same on every machine: for days, ids and other texts that no one reads in order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
