import { refuseConfluence } from '../site/refusal';
import type { ContentKind, PageState, SpaceState, UserState } from '../site/site-state';
import type { World } from '../site/world';

const listed = (accounts: readonly string[], user: UserState | null): boolean =>
  accounts.includes('*') || (user !== null && user.active && accounts.includes(user.accountId));

export const mayRead = (user: UserState | null, space: SpaceState): boolean => listed(space.readers, user);

/** Writing asks for a login, whatever the space says. */
export const mayWrite = (user: UserState | null, space: SpaceState): boolean =>
  user !== null && listed(space.writers, user);

/** A number, as Confluence's ids are; anything else is refused with 400 before it is looked up. */
export function readId(text: string, name: string): string {
  if (/^\d{1,19}$/.test(text)) return text;
  throw refuseConfluence(
    400,
    'INVALID_REQUEST_PARAMETER',
    `Provided value {${text}} for '${name}' is not the correct type. Expected type is long`,
  );
}

export function visibleSpace(world: World, user: UserState | null, id: string): SpaceState {
  const space = world.state.confluence.spaces[readId(id, 'id')];
  if (space !== undefined && mayRead(user, space)) return space;
  throw refuseConfluence(404, 'NOT_FOUND', 'Not Found');
}

/** A restriction to view holds for what lies below a page too. */
function unrestricted(world: World, user: UserState | null, page: PageState): boolean {
  const seen = new Set<string>();
  for (let at: PageState | undefined = page; at !== undefined && !seen.has(at.id);) {
    if (at.viewers !== undefined && !listed(at.viewers, user)) return false;
    seen.add(at.id);
    at = at.parentId === null ? undefined : world.state.confluence.pages[at.parentId];
  }
  return true;
}

/** A published page that the person may view: with its space, and not restricted to others. */
export function mayView(world: World, user: UserState | null, page: PageState): boolean {
  const space = world.state.confluence.spaces[page.spaceId];
  return space !== undefined && mayRead(user, space) && unrestricted(world, user, page);
}

export const kindOf = ({ kind = 'page' }: Pick<PageState, 'kind'>): ContentKind => kind;

/** @param kind a page is not found below the address of blog posts, nor the other way; null: either */
export function visiblePage(
  world: World,
  user: UserState | null,
  id: string,
  kind: ContentKind | null = 'page',
): { page: PageState; space: SpaceState } {
  const found = world.state.confluence.pages[readId(id, 'id')];
  const page = found !== undefined && (kind ?? kindOf(found)) === kindOf(found) ? found : undefined;
  const space = page === undefined ? undefined : world.state.confluence.spaces[page.spaceId];
  const draftOfAnother = page?.status === 'draft' && page.authorId !== user?.accountId;
  if (page !== undefined && space !== undefined && mayView(world, user, page) && !draftOfAnother)
    return { page, space };
  throw refuseConfluence(404, 'NOT_FOUND', 'Not Found');
}
