import type { DocumentLine } from '../contract/documents';
import { documentFact } from './document-fact';
import type { SeenVersion } from './seen-version';
import type { StoredDocument } from './stored-document';

/** The same in one word, for people. */
export function documentStanding(
  document: Pick<StoredDocument, 'id' | 'place' | 'locked' | 'reviewed' | 'notNeeded'>,
  seen: SeenVersion | undefined,
): DocumentLine['is'] {
  const { readable, latest, locked, reviewed, notNeeded } = documentFact(document, seen);
  if (notNeeded) return 'not-needed';
  if (document.place === null) return 'nowhere';
  if (!readable) return 'unknown';
  if (latest === null) return 'not-there';
  if (locked === null) return reviewed?.version === latest ? 'reviewed' : 'open';
  return locked === latest ? 'locked' : 'later-version';
}
