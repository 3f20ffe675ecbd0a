import { type TemplateSources } from '../../contract/source';
import { type CallerIn } from '../../forge/access/authorise';
import { listSources } from './list-sources';
import { dropKept } from '../../forge/storage/source-store';
import { dropUpload } from '../../forge/storage/upload-store';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** A run has its own copy of what it creates: removing the source of one that is under way does it no harm. */
export async function removeTemplate(
  { uploadId }: Payload<'removeTemplate'>,
  { caller, where }: CallerIn,
): Promise<TemplateSources> {
  const kept = await dropKept(where, uploadId);
  const own = await dropUpload(where, caller.account, uploadId);
  if (!kept && !own)
    throw failureOf({
      code: 'not-found',
      message: 'There is no such upload of yours in this project, and no such template is kept for it.',
      next: 'Reload the list: someone else may have removed it.',
    });
  return listSources(where, caller.account, uploadId);
}
