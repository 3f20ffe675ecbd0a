import type { PageState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { kindOf } from './space-access';

/** Sends the product event of a page or a blog post. */
export function announcePage(world: World, name: string, page: PageState, author: UserState): void {
  const space = world.state.confluence.spaces[page.spaceId];
  world.emit({
    name,
    body: {
      eventType: name,
      content: {
        id: page.id,
        type: kindOf(page),
        status: page.status,
        title: page.title,
        space: { id: Number(page.spaceId), key: space?.key ?? '' },
      },
      atlassianId: author.accountId,
    },
  });
}
