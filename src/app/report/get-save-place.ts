import type { Payload } from '../../contract/calls';
import type { SavePlace } from '../../contract/report';
import { isConfluenceConnected } from '../../forge/confluence/create-page';
import { pageToSaveBelow, spaceToSaveIn } from '../../forge/confluence/place-to-save';
import { readSavePlace } from '../../forge/storage/save-place-store';
import type { OpenWave } from '../waves/open-wave';

/** Where pages of the wave were saved last. A space or page that Confluence does not show to the person is left out. */
export async function getSavePlace({ here }: Payload<'getSavePlace'>, { wave }: OpenWave): Promise<SavePlace> {
  if (!isConfluenceConnected()) return { connected: false, place: null };
  const kept = (await readSavePlace(wave.id)) ?? here;
  if (kept === undefined) return { connected: true, place: null };
  const [space, parent] = await Promise.all([
    spaceToSaveIn(kept.space),
    kept.parent === null ? null : pageToSaveBelow(kept.parent),
  ]);
  return { connected: true, place: space === null ? null : { space, parent } };
}
