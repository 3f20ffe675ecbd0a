import type { z } from 'zod';
import { refuse } from './refusal';

/** Reads a request body by its schema; what does not fit is refused in Jira's words, with the place appended. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : ` (${[...issue.path].join('.') || 'body'}: ${issue.message})`;
  throw refuse(400, `Invalid request payload. Refer to the REST API documentation and try again.${place}`);
}
