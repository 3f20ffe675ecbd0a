import { type PageChoice } from '../../contract/source';
import { pagesOfSpace, pagesTitled } from '../../forge/confluence/pages-of-space';
import type { Payload } from '../../contract/calls';

const MAX_SHOWN = 50;
/**
 * Pages of a space that Confluence shows the viewer, those changed last first. Its REST list finds whole titles only:
 * one of exactly this title is asked for, and the thousand that were changed last are looked through here.
 */
export async function listPages({ space, query }: Payload<'listPages'>): Promise<readonly PageChoice[]> {
  const [listed, named] = await Promise.all([pagesOfSpace(space), query === '' ? [] : pagesTitled(space, query)]);
  const wanted = query.toLowerCase();
  const found = new Map(
    [...named, ...listed.filter(({ title }) => title.toLowerCase().includes(wanted))].map(({ id, title }) => [
      id,
      { id, title },
    ]),
  );
  return [...found.values()].slice(0, MAX_SHOWN);
}
