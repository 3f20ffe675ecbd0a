import { memo } from 'react';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';

const LETTERS = ['R', 'A', 'C', 'I'] as const;
const SOURCES = ['person', 'default', 'above'] as const;

/** What the letters mean, how it is seen where they come from, and the keys. */
export const RaciLegend = memo(function RaciLegend() {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci;
  return (
    <div className="rw-stack-050 rw-small">
      <dl className="rw-raci-legend" aria-label={words.legend}>
        {LETTERS.map((letter) => (
          <div key={letter}>
            <dt className="rw-strong">{letter}</dt>
            <dd>{words.letterIs(letter)}</dd>
          </div>
        ))}
        {SOURCES.map((from) => (
          <div key={from}>
            <dt className="rw-raci-key" data-from={from}>
              {LETTERS[0]}
            </dt>
            <dd>{words.from[from]}</dd>
          </div>
        ))}
        <div>
          <dt className="rw-raci-key" data-from="person">
            –
          </dt>
          <dd>{words.emptied}</dd>
        </div>
      </dl>
      <p className="rw-subtle">{words.keys}</p>
    </div>
  );
});
