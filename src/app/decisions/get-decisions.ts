import type { DecisionsView } from '../../contract/decision-log';
import { readDecisionIndex } from '../../forge/storage/decision-store';
import { namedDocuments } from './named-documents';
import { type OpenWave } from '../waves/open-wave';
import type { Payload } from '../../contract/calls';

/** The decision log of a wave. Decisions are written in Runway: who sees the project sees them. */
export async function getDecisions(payload: Payload<'getDecisions'>, open: OpenWave): Promise<DecisionsView> {
  return viewDecisions(open);
}

async function viewDecisions({ wave, account, settings, rights }: OpenWave): Promise<DecisionsView> {
  const [lines, documents] = await Promise.all([readDecisionIndex(wave.id), namedDocuments(wave)]);
  return {
    decisions: lines.map(({ asked, left: _left, at, ...line }) => ({
      ...line,
      waitsForYou: asked.includes(account),
      at: new Date(at).toISOString(),
    })),
    documents,
    may: { write: settings.state === 'active' && rights.role !== 'viewer' },
  };
}
