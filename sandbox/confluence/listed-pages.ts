import { notModelled, refuseConfluence } from '../site/refusal';
import type { ContentKind, PageState } from '../site/site-state';
import type { Call, Reply } from '../site/world';
import { cursorPage } from './cursor-page';
import { readFormat, viewPage } from './page-view';
import { kindOf, mayView } from './space-access';

type Order = (a: PageState, b: PageState) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  id: (a, b) => Number(a.id) - Number(b.id),
  'created-date': (a, b) => a.created - b.created,
  'modified-date': (a, b) => a.versionCreated - b.versionCreated,
  title: (a, b) => a.title.localeCompare(b.title),
};

/** Published pages or blog posts that the person may view, by title, in an order, page by page. A title is matched as a whole. */
export function listedPages(call: Call, path: string, kind: ContentKind, within: (page: PageState) => boolean): Reply {
  const { world, user, query } = call;
  const format = readFormat(query);
  const status = query.get('status');
  if (status !== null && status !== 'current') throw notModelled(`the status '${status}' of pages`);
  const title = query.get('title');
  const pages = Object.values(world.state.confluence.pages)
    .filter((page) => page.status === 'current' && kindOf(page) === kind && within(page) && mayView(world, user, page))
    .filter((page) => title === null || page.title === title)
    .sort(readOrder(query.get('sort')));
  return cursorPage(call, path, pages, (page) => viewPage(world, page, format));
}

function readOrder(sort: string | null): Order {
  const [, minus = '', field = ''] = /^(-?)(.*)$/.exec(sort ?? 'id') ?? [];
  const order = ORDERS[field];
  if (order === undefined)
    throw refuseConfluence(400, 'INVALID_REQUEST_PARAMETER', `Provided value {${sort}} for 'sort' is not valid.`);
  return minus === '-' ? (a, b) => order(b, a) : order;
}
