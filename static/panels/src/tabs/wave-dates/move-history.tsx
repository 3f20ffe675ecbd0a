import { useState } from 'react';
import type { WaveDates } from '../../../../../src/contract/wave-dates';
import { call } from '../../shell/call';
import { useCall } from '../../shell/use-call';
import { waveDatesTexts } from './wave-dates-texts';
import { useViewer } from '../../shell/viewer';
import { When } from '../../kit/when';

type Moves = WaveDates['moves'];

/** Every move of T-0 with its reason, the newest first, opened on request; nothing where there was none. */
export function MoveHistory({ moves }: { readonly moves: Moves }) {
  const { texts } = useViewer(waveDatesTexts);
  const [isOpen, setOpen] = useState(false);
  if (moves.length === 0) return null;
  return (
    <details className="rw-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.waveDates.history(moves.length)}</summary>
      {isOpen ? <MoveList moves={moves} /> : null}
    </details>
  );
}

function MoveList({ moves }: { readonly moves: Moves }) {
  const { texts, format } = useViewer(waveDatesTexts);
  const accounts = [...new Set(moves.map(({ by }) => by))].slice(0, 100);
  // Names are read when they are shown; who is not shown any more stays unnamed.
  const { loaded } = useCall(accounts.join(' '), () => call('showPeople', { accounts }));
  const names = new Map(loaded.state === 'ready' ? loaded.value.map(({ account, name }) => [account, name]) : []);
  const day = (date: string | null) => (date === null ? texts.dates.noDate : format.shortDay(date));
  return (
    <ul className="rw-rows">
      {[...moves].reverse().map((move, index) => (
        <li key={index} className="rw-stack-050">
          <span className="rw-number">{texts.waveDates.fromTo(day(move.from), day(move.to))}</span>
          <span dir="auto" className="rw-break">
            {move.reason}
          </span>
          <span className="rw-subtle rw-small">
            <When
              at={move.at}
              sentence={(when) => texts.waveDates.byWhen(names.get(move.by) ?? texts.people.notShown, when)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
