import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { AS_VIEWER, confluenceAs, parsedAnswer } from '../jira/product-request';

const content = z.looseObject({ id: z.string() });

/**
 * Whether a page or a blog post that the person edits was published once: without `get-draft` Confluence answers 404 for one that was not.
 * Where Confluence does not answer, it counts as published: this chooses words, and hides nothing.
 */
export async function isPublished(kind: 'page' | 'blogpost', id: string): Promise<boolean> {
  try {
    const asked =
      kind === 'page'
        ? confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages/${id}`)
        : confluenceAs(AS_VIEWER)(route`/wiki/api/v2/blogposts/${id}`);
    await parsedAnswer(asked, content);
    return true;
  } catch (error) {
    if (!isJiraFailure(error)) throw error;
    return error.reason !== 'not-found';
  }
}
