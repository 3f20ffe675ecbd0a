import { route } from '@forge/api';
import { z } from 'zod';
import { englishName } from '../../import/project-fields';
import { type As, jiraAs, parsedAnswer } from './product-request';

const field = z.looseObject({
  id: z.string(),
  name: z.string(),
  untranslatedName: z.string().optional(),
  schema: z.looseObject({ type: z.string(), custom: z.string().optional() }).optional(),
});

/** A field of the site, by what Jira itself calls it. */
export interface SiteField {
  readonly id: string;
  readonly name: string;
  /** Jira's key of the custom field type; null for a system field. */
  readonly custom: string | null;
}

/** All fields of the site: one request. Names are in English where Jira says them. */
export async function siteFields(actor: As): Promise<SiteField[]> {
  const fields = await parsedAnswer(jiraAs(actor)(route`/rest/api/3/field`), z.array(field));
  return fields.map((one) => ({ id: one.id, name: englishName(one), custom: one.schema?.custom ?? null }));
}

/** By id of the field. */
export const englishNames = async (actor: As): Promise<Map<string, string>> =>
  new Map((await siteFields(actor)).map(({ id, name }) => [id, name]));
