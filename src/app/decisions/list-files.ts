import { issueFiles } from '../../forge/jira/issue-files';
import { hidden, orHidden } from '../../forge/access/or-hidden';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Names of the attachments of an issue that Jira shows to the person, each once. */
export async function listFiles({ issue }: Payload<'listFiles'>): Promise<readonly string[]> {
  const [found] = await orHidden('this issue', issueFiles(AS_VIEWER, [issue]));
  if (found === undefined) throw failureOf(hidden('this issue'));
  return [...new Set(found.files.map(({ name }) => name))].sort();
}
