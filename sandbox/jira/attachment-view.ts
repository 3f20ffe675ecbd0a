import type { AttachmentState } from '../site/site-state';
import type { World } from '../site/world';
import { jiraTime, viewAccount } from './views';

/** An attachment as its issue answers it. */
export function viewAttachment(world: World, attachment: AttachmentState) {
  const base = world.state.baseUrl;
  return {
    self: `${base}/rest/api/3/attachment/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    author: viewAccount(world, attachment.author),
    created: jiraTime(attachment.created),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: `${base}/rest/api/3/attachment/content/${attachment.id}`,
  };
}
