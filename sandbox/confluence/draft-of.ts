import type { z } from 'zod';
import { refuseConfluence } from '../site/refusal';
import type { PageState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { type pageUpdate, readPageBody } from './read-page';

/** A page as its draft has it; one without changes that wait to be published is its own draft. */
export function draftOf(page: PageState): PageState {
  const { draft } = page;
  if (draft === undefined) return page;
  return {
    ...page,
    ...{ title: draft.title, body: draft.body, status: 'draft', version: 1, versionMessage: '' },
    ...{ versionAuthorId: draft.authorId, versionCreated: draft.created },
  };
}

/** Keeps changes of a published page that are not published yet. A draft that another person has begun is overridden, as Confluence warns. */
export function keepDraft(
  world: World,
  page: PageState,
  author: UserState,
  { title, body, version }: z.output<typeof pageUpdate>,
): PageState {
  if (version.number !== 1)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', 'The version of a draft has to be 1.');
  const draft = { title: title.trim(), body: readPageBody(body) };
  const kept: PageState = { ...page, draft: { ...draft, authorId: author.accountId, created: world.clock.now() } };
  world.state.confluence.pages[page.id] = kept;
  return draftOf(kept);
}
