import { z } from 'zod';
import { isAdf } from '../jira/adf-check';
import { notModelled, refuseConfluence } from '../site/refusal';
import type { PageState } from '../site/site-state';

/** Confluence: a request holds 5 MB. */
const MAX_BODY = 5 * 1024 * 1024;

const bodyWrite = z.object({ representation: z.string(), value: z.string() });

export const pageCreate = z.object({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).default('current'),
  subtype: z.literal('live').optional(),
  title: z.string().optional(),
  parentId: z.string().optional(),
  body: bodyWrite.optional(),
});

export const pageUpdate = z.object({
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title: z.string(),
  spaceId: z.string().optional(),
  parentId: z.string().optional(),
  body: bodyWrite,
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
});

/** Reads a request by its schema; refuses in Confluence's shape, naming the first member that does not fit. */
export function readPageRequest<T>(schema: z.ZodType<T>, body: unknown): T {
  if (JSON.stringify(body ?? null).length > MAX_BODY)
    throw refuseConfluence(413, 'CONTENT_TOO_LARGE', 'The request is larger than 5 MB.');
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw refuseConfluence(
    400,
    'INVALID_REQUEST_PARAMETER',
    place === '' ? 'The request body is not valid.' : `'${place}': ${issue?.message ?? 'is not valid'}`,
  );
}

/** A body as it is stored. A document has to be one by Atlassian's schema; the old wiki format is not modelled. */
export function readPageBody(given: z.infer<typeof bodyWrite> | undefined): PageState['body'] {
  if (given === undefined) return { representation: 'storage', value: '' };
  switch (given.representation) {
    case 'storage':
      return { representation: 'storage', value: given.value };
    case 'atlas_doc_format':
      if (!isAdf(parse(given.value)))
        throw refuseConfluence(
          400,
          'INVALID_REQUEST_PARAMETER',
          'The document in body.value is not a valid Atlassian document.',
        );
      return { representation: 'atlas_doc_format', value: given.value };
    case 'wiki':
      throw notModelled("the page body representation 'wiki'");
    default:
      throw refuseConfluence(
        400,
        'INVALID_REQUEST_PARAMETER',
        `'body.representation': '${given.representation}' is not a representation.`,
      );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
