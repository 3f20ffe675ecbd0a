import type { MovedGate } from '../../../../../src/contract/wave-dates';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';

/** Gates that a move brings to another day, and decisions that rest on the T-0 from before. */
export function MovedGates({ gates }: { readonly gates: readonly MovedGate[] }) {
  const { texts, format } = useViewer(waveDatesTexts);
  if (gates.length === 0) return null;
  const day = (date: string | null) => (date === null ? texts.dates.noDate : format.shortDay(date));
  return (
    <details className="rw-details">
      <summary>{texts.waveDates.gatesTable(gates.length)}</summary>
      <ul className="rw-rows rw-rows-tight">
        {gates.map(({ id, name, from, to, decided, toSign }) => (
          <li key={id} className="rw-stack-050">
            <span className="rw-break">{texts.waveDates.gateMoves(name, day(from), day(to))}</span>
            {decided === null ? null : <span className="rw-subtle rw-small">{texts.waveDates.gateDecided}</span>}
            {toSign ? <span className="rw-subtle rw-small">{texts.waveDates.gateToSign}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
