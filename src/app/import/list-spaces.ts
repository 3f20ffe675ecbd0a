import { route } from '@forge/api';
import { z } from 'zod';
import { type SpaceChoice, spaceQuery } from '../../contract/source';
import { askConfluence } from '../../forge/confluence/ask-confluence';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { AS_VIEWER, confluenceAs } from '../../forge/jira/product-request';
import { allByCursor } from '../../forge/confluence/all-by-cursor';

const MAX_SHOWN = 50;
const WHAT = 'the spaces of Confluence';

const spaces = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
  _links: z.looseObject({ next: z.string().optional() }).optional(),
});

/**
 * Spaces that Confluence shows the viewer, by name. Its REST list finds no part of a name, and its search would need a
 * scope of its own: the first thousand are read and looked through here, and one of exactly this key is asked for.
 */
export async function listSpaces(payload: unknown, context: unknown): Promise<readonly SpaceChoice[]> {
  const caller = callerOf(context, ['runway-project']);
  const { query } = spaceQuery.parse(payload);
  await authorise(caller, 'import');
  const ask = confluenceAs(AS_VIEWER);
  const [listed, named] = await Promise.all([
    allByCursor((cursor) =>
      askConfluence(
        WHAT,
        cursor === undefined
          ? ask(route`/wiki/api/v2/spaces?sort=name&status=current&limit=250`)
          : ask(route`/wiki/api/v2/spaces?sort=name&status=current&limit=250&cursor=${cursor}`),
        spaces,
      ),
    ),
    /^~?[A-Za-z0-9]+$/.test(query)
      ? askConfluence(WHAT, ask(route`/wiki/api/v2/spaces?keys=${query.toUpperCase()}&status=current`), spaces).then(
          ({ results }) => results,
        )
      : [],
  ]);
  const wanted = query.toLowerCase();
  const found = new Map(
    [
      ...named,
      ...listed.filter(({ key, name }) => [key, name].some((text) => text.toLowerCase().includes(wanted))),
    ].map(({ id, key, name }) => [id, { id, key, name }]),
  );
  return [...found.values()].slice(0, MAX_SHOWN);
}
