import type { RegisterView } from '../../contract/raci';
import type { GateFacts } from '../../gates/facts/gate-facts';
import { documentFact } from '../../decisions/document-fact';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { documentsOf } from './wave-documents';
import { seenVersions } from './seen-versions';
import type { WaveReads } from '../waves/wave-reads';

/**
 * The documents of a wave as its gates ask for them: the same for all who look. What the app may not read is unreadable: its
 * check is unknown, and never met. One that has no place is unmet.
 */
export async function documentFactsOf(
  wave: Pick<Wave, 'id'>,
  plan: WavePlan,
  register: Pick<RegisterView, 'roles' | 'people'>,
  stored: ReturnType<WaveReads['documents']>,
): Promise<NonNullable<GateFacts['documents']>> {
  const documents = (await documentsOf(wave, plan, register, stored)).map(({ value }) => value);
  const { of } = await seenVersions(wave.id, documents);
  return documents.map((document) => documentFact(document, of.get(document.id)));
}
