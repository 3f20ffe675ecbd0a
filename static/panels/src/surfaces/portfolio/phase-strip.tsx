import type { WaveLine } from '../../../../../src/contract/readiness';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';
import { PHASE_SIGN } from './phase-sign';
import { phaseWords } from './phase-words';

/** The phases of a wave as a row of marks in the order of the template; heard as a list of their states. */
export function PhaseStrip({ phases }: { readonly phases: WaveLine['phases'] }) {
  const { texts, format } = useViewer(portfolioTexts);
  if (phases.length === 0) return <span className="rw-subtle">{texts.portfolio.noPhases}</span>;
  const words = phaseWords(phases, texts, format);
  return (
    <span className="rw-strip" role="img" aria-label={texts.portfolio.phases(words)}>
      {phases.map(({ state }, at) => (
        <span key={at} className="rw-mark" data-look={PHASE_SIGN[state].look} title={words[at]}>
          {PHASE_SIGN[state].sign}
        </span>
      ))}
    </span>
  );
}
