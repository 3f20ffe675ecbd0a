import { z } from 'zod';

/** Jira: an issue property's value holds 32,768 characters of JSON, its key 255. */
export const MAX_PROPERTY = 32_768;

const object = z.record(z.string(), z.unknown());

/** The body of a create or an edit. Jira takes no other members. */
export const issueRequest = z.strictObject({
  fields: object.optional(),
  update: z.record(z.string(), z.array(object)).optional(),
  properties: z.array(z.strictObject({ key: z.string(), value: z.unknown() })).optional(),
  transition: z.unknown().optional(),
  historyMetadata: z.unknown().optional(),
});
export type IssueRequest = z.infer<typeof issueRequest>;

export const bulkRequest = z.strictObject({ issueUpdates: z.array(issueRequest) });

/** What keeps properties out, in Jira's words; null when they are good. */
export function propertyFault(properties: readonly { key: string; value?: unknown }[]): string | null {
  for (const { key, value } of properties) {
    if (key.trim() === '' || key.length > 255) return 'The property key has to be 1 to 255 characters long.';
    if (value === undefined) return `The property '${key}' has no value.`;
    if (JSON.stringify(value).length > MAX_PROPERTY) {
      return `The property value is too long. The value of '${key}' exceeds the allowed limit of ${MAX_PROPERTY} characters.`;
    }
  }
  const keys = properties.map((property) => property.key);
  return new Set(keys).size < keys.length ? 'A property key is named more than once.' : null;
}
