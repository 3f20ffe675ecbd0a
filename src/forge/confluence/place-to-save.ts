import { type APIResponse, route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { AS_VIEWER, confluenceAs, parsedAnswer } from '../jira/product-request';

const space = z.looseObject({ id: z.string(), name: z.string() });
const page = z.looseObject({ id: z.string(), title: z.string() });

/** A space as Confluence shows it to the person; null: it does not, or does not answer. It is only a proposal. */
export async function spaceToSaveIn(id: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const found = await shown(confluenceAs(AS_VIEWER)(route`/wiki/api/v2/spaces/${id}`), space);
  return found === null ? null : { id: found.id, name: found.name };
}

/** The same of a page. */
export async function pageToSaveBelow(id: string): Promise<{ readonly id: string; readonly title: string } | null> {
  const found = await shown(confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages/${id}`), page);
  return found === null ? null : { id: found.id, title: found.title };
}

async function shown<T>(asked: Promise<APIResponse>, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return await parsedAnswer(asked, schema);
  } catch (error) {
    if (isJiraFailure(error)) return null;
    throw error;
  }
}
