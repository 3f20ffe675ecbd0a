import type { DecisionsView } from '../../contract/decision-log';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { readDecisionIndex } from '../../forge/storage/decision-store';
import { namedDocuments } from './named-documents';
import { openWave, type OpenWave } from '../waves/open-wave';

/** The decision log of a wave. Decisions are written in Runway: who sees the project sees them. */
export async function getDecisions(payload: unknown, context: unknown): Promise<DecisionsView> {
  const caller = callerOf(context, ['runway-project']);
  return viewDecisions(await openWave(caller, oneWave.parse(payload).wave));
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
