import type { UploadReceipt } from '../../contract/import';
import { MAX_SOURCE_BYTES } from '../../contract/limits';
import { pageAsViewer } from '../../forge/confluence/page-as-viewer';
import { type CallerIn } from '../../forge/access/authorise';
import { toPageSource } from './page-source';
import { storeUpload } from '../../forge/storage/upload-store';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Reads a page with the rights of the person who asks, and no others: what they may not read is not there. */
export async function readPage(request: Payload<'readPage'>, { caller, where }: CallerIn): Promise<UploadReceipt> {
  const { id, title, version, document } = await pageAsViewer(request.page);
  const bytes = toPageSource({ id, title, version }, documentOf(document));
  if (bytes.length > MAX_SOURCE_BYTES)
    throw failureOf({
      code: 'upload-rejected',
      message: `The page has ${bytes.length} bytes, more than the ${MAX_SOURCE_BYTES} that can be read.`,
      next: 'Split the page, then read each part.',
    });
  const upload = { id: request.uploadId, name: title === '' ? `Page ${id}` : title, bytes };
  await storeUpload(where, caller.account, upload, Date.now());
  return { uploadId: request.uploadId, received: bytes.length };
}

function documentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failureOf({
      code: 'upload-rejected',
      message: 'The page has no document that can be read.',
      next: 'Open the page in Confluence and publish it once, then read it again.',
    });
  }
}
