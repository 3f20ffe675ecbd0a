import { getAppContext, route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure, type JiraFailure } from '../../errors/jira-failure';
import { AS_VIEWER, confluenceAs, JSON_HEADERS, parsedAnswer } from '../jira/product-request';

const page = z.looseObject({
  id: z.string(),
  title: z.string(),
  authorId: z.string().nullish(),
  createdAt: z.string(),
  _links: z.looseObject({ webui: z.string().optional(), base: z.string().optional() }).optional(),
});
export type CreatedPage = z.infer<typeof page>;
const found = z.looseObject({ results: z.array(page) });
const labels = z.looseObject({ results: z.array(z.looseObject({ name: z.string() })) });

export interface PageToCreate {
  readonly space: string;
  /** Null: below the homepage of the space. */
  readonly parent: string | null;
  readonly title: string;
  /** An Atlassian document. */
  readonly document: unknown;
  readonly isPrivate: boolean;
}

/** Whether Confluence belongs to the installation: where it does not, nobody can be asked for anything there. */
export function isConfluenceConnected(): boolean {
  const told = JSON.stringify((getAppContext() as { readonly installation?: unknown }).installation ?? null);
  // Where the platform does not say, Confluence's own answer does.
  return told === 'null' || told.includes('confluence');
}

/**
 * Creates a page as the person.
 * @returns null where its title is taken in the space
 * @throws JiraFailure
 */
export async function createPage({
  space,
  parent,
  title,
  document,
  isPrivate,
}: PageToCreate): Promise<CreatedPage | null> {
  const body = JSON.stringify({
    spaceId: space,
    status: 'current',
    title,
    ...(parent === null ? {} : { parentId: parent }),
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
  });
  try {
    return await parsedAnswer(
      confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages?private=${String(isPrivate)}`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body,
      }),
      page,
    );
  } catch (error) {
    if (isJiraFailure(error) && isTitleTaken(error)) return null;
    throw error;
  }
}

/** Confluence answers 400 for all that it does not take: the words name the title. */
const isTitleTaken = ({ reason, messages }: JiraFailure): boolean =>
  reason === 'refused' && messages.some((message) => /title/i.test(message) && /exist/i.test(message));

/** The page of a title in a space, as the person sees it; null: there is none. */
export async function pageOfTitle(space: string, title: string): Promise<CreatedPage | null> {
  const { results } = await parsedAnswer(
    confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages?space-id=${space}&title=${title}&limit=1`),
    found,
  );
  return results[0] ?? null;
}

export async function labelsOf(id: string): Promise<readonly string[]> {
  const { results } = await parsedAnswer(confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages/${id}/labels`), labels);
  return results.map(({ name }) => name);
}

/** The same label again changes nothing. */
export async function addLabel(id: string, name: string): Promise<void> {
  await parsedAnswer(
    confluenceAs(AS_VIEWER)(route`/wiki/rest/api/content/${id}/label`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify([{ prefix: 'global', name }]),
    }),
    labels,
  );
}
