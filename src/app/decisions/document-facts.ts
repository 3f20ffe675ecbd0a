import type { GateFacts } from '../../gates/facts/gate-facts';
import type { Wave } from '../../wave/wave';
import { documentFact } from '../../decisions/document-fact';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { readLog } from '../../forge/storage/log-store';
import { seenVersions } from './seen-versions';

/**
 * The documents of a wave as its gates ask for them: the same for all who look. What the app may not read is unreadable: its
 * check is unknown, and never met.
 */
export async function documentFactsOf({ id }: Pick<Wave, 'id'>): Promise<NonNullable<GateFacts['documents']>> {
  const documents = (await readLog(id, DOCUMENTS)).map(({ value }) => value);
  const { of } = await seenVersions(id, documents);
  return documents.map((document) => documentFact(document, of.get(document.id)));
}
