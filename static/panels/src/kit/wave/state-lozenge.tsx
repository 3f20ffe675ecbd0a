import { Lozenge } from '../lozenge';
import type { PhaseState, PhaseView } from '../../../../../src/contract/readiness';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';

/** Green is for what is complete or signed off; what is unknown is grey, and the words say which. */
const LOOK = {
  'not-applicable': 'default',
  'signed-off': 'success',
  'signed-off-with-conditions': 'success',
  blocked: 'removed',
  'at-risk': 'moved',
  unknown: 'default',
  complete: 'success',
  'not-started': 'default',
  'on-track': 'inprogress',
} as const satisfies Record<PhaseState, string>;

interface Props {
  readonly state: PhaseState;
  /** Signed off, and something became worse since. */
  readonly isWorse?: boolean;
}

/** The state of a phase, with the rule behind it for those who hover. */
export function StateLozenge({ state, isWorse = false }: Props) {
  const { texts } = useViewer(waveTexts);
  return (
    <span className="rw-lozenge" title={texts.phaseStates.rule[state]}>
      <Lozenge appearance={isWorse ? 'moved' : LOOK[state]}>{texts.phaseStates.name[state]}</Lozenge>
    </span>
  );
}

/** The state of a phase, amber where it was signed off and something became worse since. */
export const PhaseStateLozenge = ({
  phase: { state, reasons },
}: {
  readonly phase: Pick<PhaseView, 'state' | 'reasons'>;
}) => <StateLozenge state={state} isWorse={reasons.some(({ rule }) => rule === 'worse-since-exit')} />;
