import { z } from 'zod';

/** A Confluence page as a source: what `readPage` stores and the page reader of the templates reads. */
const pageSource = z.looseObject({
  runway: z.literal('page'),
  id: z.string(),
  title: z.string(),
  version: z.number(),
});

export interface PageOfSource {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

export const toPageSource = (page: PageOfSource, adf: unknown): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ runway: 'page', id: page.id, title: page.title, version: page.version, adf }),
  );

/** The page that a source was read from; null where it is something else. */
export function pageOfSource(bytes: Uint8Array): PageOfSource | null {
  if (bytes[0] !== '{'.charCodeAt(0)) return null;
  try {
    const { id, title, version } = pageSource.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { id, title, version };
  } catch {
    return null; // A file of another kind that begins with a brace.
  }
}
