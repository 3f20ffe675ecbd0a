import { uploadChunk as schema, type UploadReceipt } from '../../contract/import';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { checkPiece, storePiece } from '../../forge/storage/upload-store';

export async function uploadChunk(payload: unknown, context: unknown): Promise<UploadReceipt> {
  const caller = callerOf(context, ['runway-project']);
  const chunk = schema.parse(payload);
  const received = checkPiece(chunk);
  const where = await authorise(caller, 'import');
  await storePiece(where, caller.account, chunk, Date.now());
  return { uploadId: chunk.uploadId, received };
}
