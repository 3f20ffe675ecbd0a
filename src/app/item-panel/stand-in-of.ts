import { issueIdAs } from '../../forge/jira/issue-id-as';
import type { OpenItem } from '../items/open-item';
import { AS_APP, AS_VIEWER } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';

/**
 * The id of the issue that is to stand in for a missing one, named by key or id.
 * @throws AppFailure where the person or the app may not read it, or it is another item of the wave already
 */
export async function standInOf({ facts, id }: OpenItem, named: string): Promise<string> {
  const issue = await issueIdAs(AS_VIEWER, named);
  if (issue === null) throw failureOf(notSeen);
  if ((await issueIdAs(AS_APP, issue)) === null) throw failureOf(notSeenByApp);
  const isTaken =
    [...facts.facts].some(([node, fact]) => node !== id && fact.issue === issue) ||
    facts.added.some(({ fact }) => fact.issue === issue) ||
    [...facts.marks].some(([item, { replacedBy }]) => item !== id && replacedBy === issue);
  if (isTaken) throw failureOf(taken);
  return issue;
}

const notSeen = {
  code: 'not-found',
  message: 'There is no issue with that key, or you may not see it.',
  next: 'Name an issue that you can open in Jira.',
} as const;

const notSeenByApp = {
  code: 'refused-by-rule',
  message: 'Runway may not read that issue.',
  next: 'Ask an administrator to let the app browse its project, or name another issue.',
} as const;

const taken = {
  code: 'refused-by-rule',
  message: 'That issue is another item of this wave already.',
  next: 'Name a work item that replaces nothing else, or mark the item not applicable.',
} as const;
