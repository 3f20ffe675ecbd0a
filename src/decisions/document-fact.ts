import type { SeenVersion } from './seen-version';
import type { StoredDocument } from './stored-document';

/** A document as a gate asks for it. Without a place there is no version; where it was never read, nothing is known. */
export const documentFact = (
  { id, place, locked }: Pick<StoredDocument, 'id' | 'place' | 'locked'>,
  seen: SeenVersion | undefined,
) => ({
  id,
  readable: place === null || seen?.readable === true,
  latest: seen?.readable === true ? (seen.latest?.id ?? null) : null,
  locked: locked?.version ?? null,
});
