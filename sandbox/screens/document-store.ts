import { z } from 'zod';
import { page, type ShownPage, space } from './confluence-shapes';
import { changeMacro, newMacro, withConfig } from './macro-node';
import type { SiteReader } from './site-reader';

const document = z.looseObject({ type: z.literal('doc'), content: z.array(z.looseObject({ type: z.string() })) });
export type Document = z.infer<typeof document>;

export interface OpenedPage {
  readonly page: ShownPage;
  readonly space: z.infer<typeof space>;
  readonly document: Document;
}

/** A page as this person may read it. @throws Refused */
export async function openPage(reader: SiteReader, id: string): Promise<OpenedPage> {
  const read = await reader.get(`/wiki/api/v2/pages/${encodeURIComponent(id)}?body-format=atlas_doc_format`, page);
  const home = await reader.get(`/wiki/api/v2/spaces/${read.spaceId}`, space);
  return { page: read, space: home, document: document.parse(JSON.parse(read.body.atlas_doc_format.value)) };
}

/** Writes the changed document as the page's next version, as this person. @throws Refused */
async function savePage(
  reader: SiteReader,
  { page: { id, title, version } }: OpenedPage,
  changed: unknown,
): Promise<void> {
  await reader.send('PUT', `/wiki/api/v2/pages/${encodeURIComponent(id)}`, {
    id,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(changed) },
    version: { number: version.number + 1 },
  });
}

export async function insertMacro(
  reader: SiteReader,
  id: string,
  macro: { key: string; title: string; localId: string },
): Promise<void> {
  const opened = await openPage(reader, id);
  const node = newMacro(macro.key, macro.title, macro.localId);
  await savePage(reader, opened, { ...opened.document, content: [...opened.document.content, node] });
}

export async function removeMacro(reader: SiteReader, id: string, localId: string): Promise<void> {
  const opened = await openPage(reader, id);
  await savePage(
    reader,
    opened,
    changeMacro(opened.document, localId, () => null),
  );
}

export async function configureMacro(
  reader: SiteReader,
  id: string,
  localId: string,
  config: Readonly<Record<string, unknown>>,
): Promise<void> {
  const opened = await openPage(reader, id);
  await savePage(
    reader,
    opened,
    changeMacro(opened.document, localId, (node) => withConfig(node, config)),
  );
}
