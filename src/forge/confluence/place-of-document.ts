import type { DocumentPlace } from '../../contract/documents';
import type { StoredDocument } from '../../decisions/stored-document';
import { askConfluence } from './ask-confluence';
import { issueFiles } from '../jira/issue-files';
import { hidden, orHidden } from '../access/or-hidden';
import { AS_VIEWER, confluenceAs } from '../jira/product-request';
import { route } from '@forge/api';
import { z } from 'zod';
import { failureOf } from '../../errors/failure-of';

/**
 * A place as it is stored, once Jira or Confluence has shown it to the person: nobody points Runway to what they may not see.
 * @param recorded who says what is at an address, and when (epoch milliseconds): no product can be asked
 * @throws AppFailure where it is not shown
 */
export async function placeOfDocument(
  place: DocumentPlace | null,
  recorded: { readonly by: string; readonly at: number },
): Promise<StoredDocument['place']> {
  if (place === null) return null;
  if (place.in === 'web') return { ...place, ...recorded };
  if (place.in === 'page') {
    const page = confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages/${place.page}`);
    await askConfluence('this page', page, z.looseObject({ id: z.string() }));
    return place;
  }
  const [issue] = await orHidden('this issue', issueFiles(AS_VIEWER, [place.issue]));
  if (issue === undefined) throw failureOf(hidden('this issue'));
  if (!issue.files.some(({ name }) => name === place.file)) throw failureOf(noSuchFile(issue.key));
  return { in: 'attachment', issue: issue.id, file: place.file };
}

const noSuchFile = (key: string) =>
  ({
    code: 'not-found',
    message: `${key} has no attachment of that name.`,
    next: 'Attach the file to the issue, then choose it.',
  }) as const;
