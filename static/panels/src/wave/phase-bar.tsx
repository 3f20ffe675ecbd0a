import type { PhaseCount } from '../../../../src/contract/wave';
import { useViewer } from '../viewer';

/** In the order in which they are drawn: what is known to be done first, what is not known last. */
export const PARTS = ['done', 'open', 'missing', 'unknown'] as const;

interface Props {
  readonly count: PhaseCount;
  readonly large?: boolean;
}

/** One stacked bar. The same numbers stand beside it as text; its own alternative says them in one sentence. */
export function PhaseBar({ count, large = false }: Props) {
  const { texts } = useViewer();
  return (
    <div
      role="img"
      aria-label={texts.wave.bar(count.done, count.open, count.missing, count.unknown)}
      className={large ? 'rw-bar rw-bar-large' : 'rw-bar'}
    >
      {PARTS.map((part) =>
        count[part] === 0 ? null : <span key={part} className={`rw-part-${part}`} style={{ flex: count[part] }} />,
      )}
    </div>
  );
}
