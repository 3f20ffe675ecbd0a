import { route } from '@forge/api';
import { z } from 'zod';
import { type As, confluenceAs, parsedAnswer } from '../jira/product-request';

/** `GET /pages` takes this many ids. Atlassian's OpenAPI document. */
const MAX_IDS = 250;

const pages = z.looseObject({
  results: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      version: z.looseObject({ number: z.number(), createdAt: z.string() }),
    }),
  ),
});

export interface ShownPage {
  readonly title: string;
  readonly version: number;
  /** When that version was written. */
  readonly at: number;
}

/**
 * Pages by id, as Confluence shows them to somebody. What it does not show is left out.
 * @throws JiraFailure where Confluence cannot be asked
 */
export async function shownPages(as: As, ids: readonly string[]): Promise<Map<string, ShownPage>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, ShownPage>();
  for (let from = 0; from < wanted.length; from += MAX_IDS) {
    const some = wanted.slice(from, from + MAX_IDS).join(',');
    const { results } = await parsedAnswer(
      confluenceAs(as)(route`/wiki/api/v2/pages?id=${some}&limit=${MAX_IDS}`),
      pages,
    );
    for (const { id, title, version } of results)
      found.set(id, { title, version: version.number, at: Date.parse(version.createdAt) });
  }
  return found;
}
