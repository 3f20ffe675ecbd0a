import type { ReadinessNumbers } from '../../../../../src/contract/readiness';
import { waveTexts } from './wave-texts';
import { useViewer } from '../../shell/viewer';
import { BAR_PARTS, barParts, plannedShare } from './bar-parts';
import { partClass } from './part-class';

interface Props {
  readonly name: string;
  readonly numbers: ReadinessNumbers;
  /** The facts are too old to call anything complete. */
  readonly isStale: boolean;
}

/** Counted items as one stacked bar, with a mark for what is planned by today. The same numbers stand beside it as text; its alternative says them in one sentence. */
export function PhaseBar({ name, numbers, isStale }: Props) {
  const { texts } = useViewer(waveTexts);
  const parts = barParts(numbers);
  return (
    <div
      role="img"
      aria-label={texts.overview.bar(name, numbers.counted, parts, numbers.planned)}
      className="rw-bar rw-bar-large"
    >
      {BAR_PARTS.map((part) =>
        parts[part] === 0 ? null : (
          <span key={part} className={partClass(part, isStale)} style={{ flex: parts[part] }} />
        ),
      )}
      {numbers.planned === 0 ? null : (
        <span className="rw-bar-mark" style={{ insetInlineStart: `${plannedShare(numbers)}%` }} />
      )}
    </div>
  );
}
