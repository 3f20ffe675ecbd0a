import { route } from '@forge/api';
import { z } from 'zod';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

interface TextFile {
  /** Of letters, digits, dots and hyphens. */
  readonly name: string;
  readonly text: string;
}

/**
 * Attaches a text as a Markdown file to an issue, as the viewer.
 * @throws JiraFailure where Jira refuses it or the answer is lost
 */
export async function attachText(issue: string, { name, text }: TextFile): Promise<void> {
  // No line of the text can be it: it is drawn after the text was written.
  const boundary = `runway-${crypto.randomUUID()}`;
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/markdown; charset=utf-8`;
  const sent = jiraAs(AS_VIEWER)(route`/rest/api/3/issue/${issue}/attachments`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'X-Atlassian-Token': 'no-check',
    },
    body: `--${boundary}\r\n${head}\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  });
  await parsedAnswer(sent, z.unknown());
}
