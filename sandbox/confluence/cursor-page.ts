import { z } from 'zod';
import { refuseConfluence } from '../site/refusal';
import type { Call, Reply } from '../site/world';

const cursorSchema = z.object({ at: z.number().int().min(0) });

/** A page by cursor: what is not the last one names the next in `_links.next`. */
export function cursorPage<T>(
  { world, query }: Call,
  path: string,
  items: readonly T[],
  view: (item: T) => unknown,
): Reply {
  const limit = Number(query.get('limit') ?? '25');
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) {
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', "'limit' must be between 1 and 250.");
  }
  const start = readCursor(query.get('cursor'));
  const results = items.slice(start, start + limit).map(view);
  const next = start + results.length;
  const following = new URLSearchParams(query);
  following.set('cursor', Buffer.from(JSON.stringify({ at: next })).toString('base64url'));
  const links = {
    ...(next < items.length ? { next: `${path}?${following.toString()}` } : {}),
    base: `${world.state.baseUrl}/wiki`,
  };
  return { status: 200, body: { results, _links: links }, objects: results.length };
}

function readCursor(text: string | null): number {
  if (text === null) return 0;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).at;
  } catch {
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', "'cursor' is not one that this list gave.");
  }
}
