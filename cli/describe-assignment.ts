import type { AssignmentView, UnassignedBecause } from '../src/contract/import';
import { counted } from './counted';

const WHY: Readonly<Record<UnassignedBecause, string>> = {
  'no-owner': 'the template names no owner',
  'no-holder': 'no one holds the role',
  'no-account': 'the person has no account',
  off: '"assign" is false',
  'not-permitted': 'the person who imports may not assign issues in this project',
  'not-assignable': 'Jira does not let the person be assigned in this project',
};

/** Who gets what an import creates, a line for each account and for each reason why no one does. */
export const describeAssignment = ({ assigned, unassigned, othersToLead }: AssignmentView): readonly string[] => [
  ...assigned.map(({ account, items }) => `${counted(items, 'issues')} assigned to ${account}`),
  ...unassigned.map(
    ({ because, items }) =>
      `${counted(items, 'issues')} ${othersToLead ? 'left to the project lead' : 'unassigned'}: ${WHY[because]}`,
  ),
];
