import type { SeenVersion } from './seen-version';
import type { StoredDocument } from './stored-document';

type Told = Pick<StoredDocument, 'id' | 'place' | 'locked' | 'reviewed' | 'notNeeded'>;

/** A document as a gate asks for it. Without a place there is no version; where it was never read, nothing is known. */
export function documentFact({ id, place, locked, reviewed, notNeeded }: Told, asked: SeenVersion | undefined) {
  const seen = recordedVersion(place) ?? asked;
  return {
    id,
    readable: place === null || seen?.readable === true,
    latest: seen?.readable === true ? (seen.latest?.id ?? null) : null,
    locked: locked?.version ?? null,
    reviewed: reviewed ? { version: reviewed.version, at: reviewed.at } : null,
    notNeeded: notNeeded !== undefined && notNeeded !== null,
  };
}

/** What is at an address is what a person recorded of it: recorded again, even with the same words, it is another version. */
export const recordedVersion = (place: StoredDocument['place']): SeenVersion | null =>
  place?.in === 'web'
    ? {
        place: JSON.stringify(place),
        readable: true,
        latest: { id: `web@${place.version}@${place.at}`, label: place.version, at: place.at },
      }
    : null;
