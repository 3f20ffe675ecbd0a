import { notModelled, refuseConfluence } from '../site/refusal';
import type { PageState } from '../site/site-state';
import { bodyIn } from './body-in';
import { kindOf } from './space-access';
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

/** A page as Confluence v2 answers it. A body is there only when asked for, in the format asked for. */
export function viewPage(world: World, page: PageState, format: BodyFormat | null) {
  const space = world.state.confluence.spaces[page.spaceId];
  const isPost = kindOf(page) === 'blogpost';
  const day = new Date(page.created).toISOString().slice(0, 10).replaceAll('-', '/');
  const path = `/spaces/${space?.key ?? ''}/${isPost ? `blog/${day}` : 'pages'}/${page.id}`;
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    ...(isPost ? {} : placeOf(page)),
    authorId: page.authorId,
    createdAt: new Date(page.created).toISOString(),
    version: {
      createdAt: new Date(page.versionCreated).toISOString(),
      message: page.versionMessage,
      number: page.version,
      minorEdit: false,
      authorId: page.versionAuthorId,
    },
    body: format === null ? {} : { [format]: bodyIn(page.body, format) },
    _links: {
      webui: path,
      editui: `/pages/resumedraft.action?draftId=${page.id}`,
      tinyui: `/x/${Number(page.id).toString(36)}`,
    },
  };
}

/** What a blog post has none of. */
const placeOf = ({ parentId, authorId, isLive }: PageState) => ({
  parentId,
  parentType: parentId === null ? null : 'page',
  position: null,
  ownerId: authorId,
  lastOwnerId: null,
  ...(isLive === true ? { subtype: 'live' } : {}),
});

/** One page, which also names the site. */
export function viewOnePage(world: World, page: PageState, format: BodyFormat | null) {
  const view = viewPage(world, page, format);
  return { ...view, _links: { ...view._links, base: `${world.state.baseUrl}/wiki` } };
}
