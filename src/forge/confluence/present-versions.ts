import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { AS_VIEWER, confluenceAs, parsedAnswer } from '../jira/product-request';

/** `GET /pages` takes this many ids. Atlassian's OpenAPI document. */
const MAX_IDS = 250;

const pages = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), version: z.looseObject({ number: z.number() }) })),
});

/**
 * The present version of Confluence pages, by id, in one request as the viewer. A page that they may not read is absent;
 * all are where Confluence does not answer, since the templates that were kept can be used without it.
 */
export async function presentVersions(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(ids)].slice(-MAX_IDS);
  if (wanted.length === 0) return new Map();
  try {
    const { results } = await parsedAnswer(
      confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages?id=${wanted.join(',')}&limit=${MAX_IDS}`),
      pages,
    );
    return new Map(results.map(({ id, version }) => [id, version.number]));
  } catch (error) {
    if (isJiraFailure(error)) return new Map();
    throw error;
  }
}
