import type { PhaseState } from '../../../../../src/contract/readiness';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';
import { PHASE_SIGN } from './phase-sign';

/** From what is well to what is not known. */
const ORDER = [
  'complete',
  'signed-off',
  'signed-off-with-conditions',
  'on-track',
  'at-risk',
  'blocked',
  'not-started',
  'unknown',
  'not-applicable',
] as const satisfies readonly PhaseState[];

/** What the marks of the phases mean. */
export function PhaseKey() {
  const { texts } = useViewer(portfolioTexts);
  return (
    <details className="rw-details">
      <summary>{texts.portfolio.key}</summary>
      <dl className="rw-row rw-apart">
        {ORDER.map((state) => (
          <div key={state} className="rw-row rw-tight">
            <dt className="rw-mark" data-look={PHASE_SIGN[state].look}>
              {PHASE_SIGN[state].sign}
            </dt>
            <dd>{texts.phaseStates.name[state]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
