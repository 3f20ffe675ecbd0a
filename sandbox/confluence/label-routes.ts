import { z } from 'zod';
import type { ContentKind, PageState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { cursorPage } from './cursor-page';
import { demandLogin, demandWriter } from './page-writer';
import { readPageRequest } from './read-page';
import { visiblePage } from './space-access';

export const labelRoutes: readonly Operation[] = [
  ...(['page', 'blogpost'] as const).map((kind): Operation => ({
    method: 'GET',
    template: `/wiki/api/v2/${kind}s/{id}/labels`,
    scopes: ['read:page:confluence'],
    write: false,
    query: ['prefix', 'limit', 'cursor'],
    handle: (call) => listLabels(call, kind),
  })),
  {
    method: 'POST',
    template: '/wiki/rest/api/content/{id}/label',
    scopes: ['write:confluence-content', 'read:label:confluence+write:label:confluence'],
    write: true,
    handle: addLabels,
  },
];

const label = z.object({ prefix: z.enum(['global', 'my', 'team']), name: z.string().regex(/^[^\s:;,?&[\]()#^*@!]+$/) });
const labels = z.union([z.array(label).min(1), label.transform((one) => [one])]);

/** Labels have ids that no two names share. */
const idOf = (name: string): string =>
  String([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9);
const viewLabel = (name: string) => ({ id: idOf(name), name, prefix: 'global' });

function listLabels(call: Call, kind: ContentKind): Reply {
  const { world, user, params } = call;
  const { page } = visiblePage(world, user, params['id'] ?? '', kind);
  return cursorPage(call, `/wiki/api/v2/${kind}s/${page.id}/labels`, page.labels ?? [], viewLabel);
}

/** Adds to those that are there; the answer has all of them. The same label again changes nothing. */
function addLabels({ world, user, params, body }: Call): Reply {
  const author = demandLogin(user);
  const { page, space } = visiblePage(world, author, params['id'] ?? '', null);
  demandWriter(author, space);
  const added = readPageRequest(labels, body).map(({ name }) => name.toLowerCase());
  const updated: PageState = { ...page, labels: [...new Set([...(page.labels ?? []), ...added])] };
  world.state.confluence.pages[page.id] = updated;
  const results = (updated.labels ?? []).map((name) => ({ ...viewLabel(name), label: name }));
  return {
    status: 200,
    body: { results, start: 0, limit: 200, size: results.length, _links: {} },
    objects: results.length,
  };
}
