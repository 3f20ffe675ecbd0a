import type { ActivityLine } from '../../../../../src/contract/marks';

/** Everybody whom a line names: who wrote it, whom an owner was changed from and to, and for whom answers were given. */
export const accountsOfLine = ({ by, kind, from, to, parts = [] }: ActivityLine): readonly string[] => [
  by,
  ...(kind === 'owner' ? [from, to].filter((account) => account !== '') : []),
  ...parts.flatMap((part) => (part.for !== undefined && 'account' in part.for ? [part.for.account] : [])),
];
