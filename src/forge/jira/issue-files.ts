import { z } from 'zod';
import { fetchIssues } from './fetch-issues';
import type { As } from './product-request';

const withFiles = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    attachment: z.array(z.looseObject({ id: z.string(), filename: z.string(), created: z.string() })).default([]),
  }),
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
  const found = await fetchIssues(as, [...new Set(issues)], ['attachment'], withFiles);
  return found.map(({ id, key, fields }) => {
    const files = fields.attachment.map((file) => ({ id: file.id, name: file.filename, at: Date.parse(file.created) }));
    return { id, key, files: files.sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id)) };
  });
}
