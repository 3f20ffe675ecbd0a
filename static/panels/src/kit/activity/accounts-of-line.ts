import type { ActivityLine } from '../../../../../src/contract/marks';

/** Everybody whom a line names: who wrote it, and whom an owner was changed from and to. */
export const accountsOfLine = ({ by, kind, from, to }: ActivityLine): readonly string[] =>
  kind === 'owner' ? [by, from, to].filter((account) => account !== '') : [by];
