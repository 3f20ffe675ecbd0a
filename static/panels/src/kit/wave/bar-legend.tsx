import type { PhaseView } from '../../../../../src/contract/readiness';
import { useViewer } from '../../shell/viewer';
import { BAR_PARTS, barParts } from './bar-parts';
import { partClass } from './part-class';
import { waveTexts } from './wave-texts';

interface Props {
  readonly phases: readonly Pick<PhaseView, 'numbers'>[];
  /** The facts are too old to call anything complete. */
  readonly isStale: boolean;
}

/** What the colours and patterns of the bars mean; those that no bar has are left out. */
export function BarLegend({ phases, isStale }: Props) {
  const { texts } = useViewer(waveTexts);
  const shown = BAR_PARTS.filter(
    (part) => part === 'complete' || part === 'open' || phases.some(({ numbers }) => barParts(numbers)[part] > 0),
  );
  return (
    <ul className="rw-row rw-small">
      {shown.map((part) => (
        <li key={part} className="rw-row">
          <span aria-hidden className={`rw-key ${partClass(part, isStale)}`} />
          <span>{part === 'complete' && isStale ? texts.overview.parts.stale : texts.overview.parts[part]}</span>
        </li>
      ))}
      {phases.some(({ numbers }) => numbers.planned > 0) ? (
        <li className="rw-row">
          <span aria-hidden className="rw-key rw-bar-mark-key" />
          <span>{texts.overview.parts.planned}</span>
        </li>
      ) : null}
    </ul>
  );
}
