import { filesRequest } from '../../contract/documents';
import { callerOf } from '../../forge/access/context';
import { issueFiles } from '../../forge/jira/issue-files';
import { openWave } from '../waves/open-wave';
import { hidden, orHidden } from '../../forge/access/or-hidden';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';

/** Names of the attachments of an issue that Jira shows to the person, each once. */
export async function listFiles(payload: unknown, context: unknown): Promise<readonly string[]> {
  const caller = callerOf(context, ['runway-project']);
  const { wave, issue } = filesRequest.parse(payload);
  await openWave(caller, wave);
  const [found] = await orHidden('this issue', issueFiles(AS_VIEWER, [issue]));
  if (found === undefined) throw failureOf(hidden('this issue'));
  return [...new Set(found.files.map(({ name }) => name))].sort();
}
