import { documentFact } from '../../src/decisions/document-fact';
import { documentStanding } from '../../src/decisions/document-standing';
import type { SeenVersion } from '../../src/decisions/seen-version';
import type { StoredDocument } from '../../src/decisions/stored-document';
import { findingsOf } from '../../src/gates/status/findings-of';
import { gateOf, ofWave, recordOf } from '../gates/gate-of';
import { waveOf } from '../readiness/wave-of';

/** A document in one word, and what a gate finds that names it and asks for its locked version. */
export function atTheGate(document: Pick<StoredDocument, 'place' | 'locked'>, seen: SeenVersion | undefined) {
  const named = { ...document, id: 'plan' };
  const facts = ofWave(waveOf([]), { documents: [documentFact(named, seen)] });
  const findings = findingsOf(gateOf({ documents: ['plan'], needs: { plan: { is: 'locked' } } }), facts, recordOf());
  return {
    is: documentStanding(named, seen),
    check: findings.find(({ check }) => check === 'documents')?.is,
  };
}
