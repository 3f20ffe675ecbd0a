import { useViewer } from '../viewer';
import type { PARTS } from './phase-bar';

/** What the colours of the bars mean, for the parts that are drawn. */
export function WaveLegend({ parts }: { readonly parts: readonly (typeof PARTS)[number][] }) {
  const { texts } = useViewer();
  return (
    <ul className="rw-row rw-small">
      {parts.map((part) => (
        <li key={part} className="rw-row">
          <span aria-hidden className={`rw-key rw-part-${part}`} />
          <span>{texts.wave[part]}</span>
        </li>
      ))}
    </ul>
  );
}
