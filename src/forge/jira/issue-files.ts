import { route } from '@forge/api';
import { z } from 'zod';
import { ISSUES_PER_FETCH } from './issues-as-viewer';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const fetched = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      fields: z.looseObject({
        attachment: z.array(z.looseObject({ id: z.string(), filename: z.string(), created: z.string() })).default([]),
      }),
    }),
  ),
});

export interface IssueFiles {
  readonly id: string;
  readonly key: string;
  /** Oldest first. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly at: number }[];
}

/**
 * Attachments of issues, named by id or key, as Jira shows them to somebody. What it does not show is left out.
 * @throws JiraFailure where Jira cannot be asked
 */
export async function issueFiles(as: As, issues: readonly string[]): Promise<IssueFiles[]> {
  const wanted = [...new Set(issues)];
  const found: IssueFiles[] = [];
  for (let from = 0; from < wanted.length; from += ISSUES_PER_FETCH) {
    const body = { issueIdsOrKeys: wanted.slice(from, from + ISSUES_PER_FETCH), fields: ['attachment'] };
    const init = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) };
    const answer = await parsedAnswer(jiraAs(as)(route`/rest/api/3/issue/bulkfetch`, init), fetched);
    for (const { id, key, fields } of answer.issues) {
      const files = fields.attachment.map((file) => ({
        id: file.id,
        name: file.filename,
        at: Date.parse(file.created),
      }));
      found.push({ id, key, files: files.sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id)) });
    }
  }
  return found;
}
