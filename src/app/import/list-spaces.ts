import { type SpaceChoice } from '../../contract/source';
import { spacesAsViewer, spacesByKey } from '../../forge/confluence/spaces-as-viewer';
import type { Payload } from '../../contract/calls';

const MAX_SHOWN = 50;
/**
 * Spaces that Confluence shows the viewer, by name. Its REST list finds no part of a name, and its search would need a
 * scope of its own: the first thousand are read and looked through here, and one of exactly this key is asked for.
 */
export async function listSpaces({ query }: Payload<'listSpaces'>): Promise<readonly SpaceChoice[]> {
  const [listed, named] = await Promise.all([
    spacesAsViewer(),
    /^~?[A-Za-z0-9]+$/.test(query) ? spacesByKey(query.toUpperCase()) : [],
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
