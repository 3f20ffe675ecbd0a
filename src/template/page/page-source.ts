import { z } from 'zod';

export interface PageSource {
  /** Null where only the document was given. */
  readonly title: string | null;
  readonly version: string;
  readonly content: readonly unknown[];
}

const adfDocument = z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) });

/** A page as the app keeps it: its document with what names it. */
const storedPage = z.looseObject({
  runway: z.literal('page'),
  title: z.string(),
  version: z.union([z.number(), z.string()]).optional(),
  adf: adfDocument,
});

/** Reads a text as a Confluence page, wrapped or bare; null where it is something else. */
export const readPageSource = (text: string): PageSource | null => {
  if (!/^\s{0,100}\{/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // A text that begins with a brace and is no JSON: another reader may know it.
  }
  const page = storedPage.safeParse(value);
  if (page.success) {
    const { title, version = '', adf } = page.data;
    return { title: title.trim() === '' ? null : title, version: String(version), content: adf.content };
  }
  const bare = adfDocument.safeParse(value);
  return bare.success ? { title: null, version: '', content: bare.data.content } : null;
};
