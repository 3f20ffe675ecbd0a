import { route } from '@forge/api';
import { z } from 'zod';
import { type PageChoice, pageQuery } from '../../contract/source';
import { allByCursor } from '../../forge/confluence/all-by-cursor';
import { askConfluence } from '../../forge/confluence/ask-confluence';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { AS_VIEWER, confluenceAs } from '../../forge/jira/product-request';

const MAX_SHOWN = 50;
const WHAT = 'this space';

const pages = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  _links: z.looseObject({ next: z.string().optional() }).optional(),
});

/**
 * Pages of a space that Confluence shows the viewer, those changed last first. Its REST list finds whole titles only:
 * one of exactly this title is asked for, and the thousand that were changed last are looked through here.
 */
export async function listPages(payload: unknown, context: unknown): Promise<readonly PageChoice[]> {
  const caller = callerOf(context, ['runway-project']);
  const { space, query } = pageQuery.parse(payload);
  await authorise(caller, 'import');
  const ask = confluenceAs(AS_VIEWER);
  const [listed, named] = await Promise.all([
    allByCursor((cursor) =>
      askConfluence(
        WHAT,
        cursor === undefined
          ? ask(route`/wiki/api/v2/spaces/${space}/pages?sort=-modified-date&status=current&limit=250`)
          : ask(
              route`/wiki/api/v2/spaces/${space}/pages?sort=-modified-date&status=current&limit=250&cursor=${cursor}`,
            ),
        pages,
      ),
    ),
    query === ''
      ? []
      : askConfluence(WHAT, ask(route`/wiki/api/v2/spaces/${space}/pages?title=${query}&status=current`), pages).then(
          ({ results }) => results,
        ),
  ]);
  const wanted = query.toLowerCase();
  const found = new Map(
    [...named, ...listed.filter(({ title }) => title.toLowerCase().includes(wanted))].map(({ id, title }) => [
      id,
      { id, title },
    ]),
  );
  return [...found.values()].slice(0, MAX_SHOWN);
}
