import type { Place } from '../../shell/place';
import { waveOf } from '../../shell/address';

/** What a place asks for first; null where it asks for what it needs itself, as the import and the dates do. */
export function overviewQuestion(place: Place): { readonly wave?: string } | null {
  if (place.page === 'import' || place.page === 'dates') return null;
  const wave = waveOf(place);
  return wave === null ? {} : { wave };
}
