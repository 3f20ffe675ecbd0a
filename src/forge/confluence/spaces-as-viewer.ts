import { route } from '@forge/api';
import { z } from 'zod';
import type { SpaceChoice } from '../../contract/source';
import { AS_VIEWER, confluenceAs } from '../jira/product-request';
import { allByCursor } from './all-by-cursor';
import { askConfluence } from './ask-confluence';

const WHAT = 'the spaces of Confluence';

const spaces = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
  _links: z.looseObject({ next: z.string().optional() }).optional(),
});

/** The first thousand spaces that Confluence shows the viewer, by name. */
export function spacesAsViewer(): Promise<readonly SpaceChoice[]> {
  const ask = confluenceAs(AS_VIEWER);
  return allByCursor((cursor) =>
    askConfluence(
      WHAT,
      cursor === undefined
        ? ask(route`/wiki/api/v2/spaces?sort=name&status=current&limit=250`)
        : ask(route`/wiki/api/v2/spaces?sort=name&status=current&limit=250&cursor=${cursor}`),
      spaces,
    ),
  );
}

/** The spaces with exactly this key: one or none. */
export async function spacesByKey(key: string): Promise<readonly SpaceChoice[]> {
  const asked = confluenceAs(AS_VIEWER)(route`/wiki/api/v2/spaces?keys=${key}&status=current`);
  return (await askConfluence(WHAT, asked, spaces)).results;
}
