import { route } from '@forge/api';
import { z } from 'zod';
import { AS_VIEWER, confluenceAs } from '../jira/product-request';
import { askConfluence } from './ask-confluence';

const page = z.looseObject({
  id: z.string(),
  title: z.string(),
  version: z.looseObject({ number: z.number().int() }),
  body: z.looseObject({ atlas_doc_format: z.looseObject({ value: z.string() }) }),
});

/** A page of Confluence with its document. */
interface ShownPage {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** JSON of its Atlassian document, as Confluence sends it: not parsed yet. */
  readonly document: string;
}

/**
 * Reads a page with the rights of the person who asks, and no others: what they may not read is not there.
 * @throws AppFailure as `askConfluence` does
 */
export async function pageAsViewer(of: string): Promise<ShownPage> {
  const { id, title, version, body } = await askConfluence(
    'this page',
    confluenceAs(AS_VIEWER)(route`/wiki/api/v2/pages/${of}?body-format=atlas_doc_format`),
    page,
  );
  return { id, title, version: version.number, document: body.atlas_doc_format.value };
}
