import { notModelled, refuseConfluence } from '../site/refusal';
import type { PageState } from '../site/site-state';
import type { World } from '../site/world';

const FORMATS = ['storage', 'atlas_doc_format'] as const;
const CONVERTED = ['view', 'export_view', 'anonymous_export_view', 'styled_view', 'editor'];

export type BodyFormat = (typeof FORMATS)[number];

/** The body format that a query asks for; null without one. */
export function readFormat(query: URLSearchParams): BodyFormat | null {
  const text = query.get('body-format');
  if (text === null) return null;
  const format = FORMATS.find((each) => each === text);
  if (format !== undefined) return format;
  if (CONVERTED.includes(text)) throw notModelled(`the body format '${text}'`);
  throw refuseConfluence(
    400,
    'INVALID_REQUEST_PARAMETER',
    `Provided value {${text}} for 'body-format' is not the correct type`,
  );
}

/** A page as Confluence v2 answers it. A body is there only when asked for, and only as it was written: nothing is converted. */
export function viewPage(world: World, page: PageState, format: BodyFormat | null) {
  const space = world.state.confluence.spaces[page.spaceId];
  if (format !== null && format !== page.body.representation) {
    throw notModelled(`converting a page body from ${page.body.representation} to ${format}`);
  }
  const path = `/spaces/${space?.key ?? ''}/pages/${page.id}`;
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    parentType: page.parentId === null ? null : 'page',
    position: null,
    authorId: page.authorId,
    ownerId: page.authorId,
    lastOwnerId: null,
    createdAt: new Date(page.created).toISOString(),
    version: {
      createdAt: new Date(page.versionCreated).toISOString(),
      message: page.versionMessage,
      number: page.version,
      minorEdit: false,
      authorId: page.versionAuthorId,
    },
    body: format === null ? {} : { [format]: page.body },
    _links: {
      webui: path,
      editui: `/pages/resumedraft.action?draftId=${page.id}`,
      tinyui: `/x/${Number(page.id).toString(36)}`,
    },
  };
}

/** One page, which also names the site. */
export function viewOnePage(world: World, page: PageState, format: BodyFormat | null) {
  const view = viewPage(world, page, format);
  return { ...view, _links: { ...view._links, base: `${world.state.baseUrl}/wiki` } };
}
