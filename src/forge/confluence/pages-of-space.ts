import { route } from '@forge/api';
import { z } from 'zod';
import type { PageChoice } from '../../contract/source';
import { AS_VIEWER, confluenceAs } from '../jira/product-request';
import { allByCursor } from './all-by-cursor';
import { askConfluence } from './ask-confluence';

const WHAT = 'this space';

const pages = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  _links: z.looseObject({ next: z.string().optional() }).optional(),
});

/** The thousand pages of a space that were changed last, as Confluence shows them to the viewer, newest change first. */
export function pagesOfSpace(space: string): Promise<readonly PageChoice[]> {
  const ask = confluenceAs(AS_VIEWER);
  return allByCursor((cursor) =>
    askConfluence(
      WHAT,
      cursor === undefined
        ? ask(route`/wiki/api/v2/spaces/${space}/pages?sort=-modified-date&status=current&limit=250`)
        : ask(route`/wiki/api/v2/spaces/${space}/pages?sort=-modified-date&status=current&limit=250&cursor=${cursor}`),
      pages,
    ),
  );
}

/** Pages of a space with exactly this title. */
export async function pagesTitled(space: string, title: string): Promise<readonly PageChoice[]> {
  const asked = confluenceAs(AS_VIEWER)(route`/wiki/api/v2/spaces/${space}/pages?title=${title}&status=current`);
  return (await askConfluence(WHAT, asked, pages)).results;
}
