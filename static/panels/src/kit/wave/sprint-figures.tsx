import type { SprintFigures as Figures, SprintGate } from '../../../../../src/contract/sprints';
import { useViewer } from '../../shell/viewer';
import { SprintAmounts } from './sprint-amounts';
import { waveTexts } from './wave-texts';

interface Props {
  readonly figures: Figures;
  /** The next gate: what it needs is shown beside the pace. */
  readonly gate: SprintGate | null;
}

/** What a sprint committed, gained, lost and finished, and what of it no number holds. */
export function SprintFigures({ figures, gate }: Props) {
  const { texts } = useViewer(waveTexts);
  return (
    <div className="rw-stack-100">
      <SprintAmounts figures={figures} gate={gate} />
      {figures.unseen === 0 ? null : <p>{texts.sprint.unseen(figures.unseen)}</p>}
    </div>
  );
}
