import { type UploadReceipt } from '../../contract/import';
import { authorise } from '../../forge/access/authorise';
import { type Caller } from '../../forge/access/context';
import { checkPiece, storePiece } from '../../forge/storage/upload-store';
import type { Payload } from '../../contract/calls';

export async function uploadChunk(chunk: Payload<'uploadChunk'>, caller: Caller): Promise<UploadReceipt> {
  const received = checkPiece(chunk);
  const where = await authorise(caller, 'import');
  await storePiece(where, caller.account, chunk, Date.now());
  return { uploadId: chunk.uploadId, received };
}
