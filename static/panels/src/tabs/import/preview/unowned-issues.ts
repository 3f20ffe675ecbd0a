import type { PeopleChoices } from '../../../../../../src/contract/choices';
import type { PreviewNode } from '../../../../../../src/contract/import';

/** How many of the issues to create have no role, or a responsible role that nobody holds. */
export function unownedIssues(nodes: readonly PreviewNode[], people: PeopleChoices): number {
  return nodes.filter(({ kind, owners: [responsible] }) => {
    if (kind !== 'create') return false;
    return responsible === undefined || people.roles[responsible] === undefined;
  }).length;
}
