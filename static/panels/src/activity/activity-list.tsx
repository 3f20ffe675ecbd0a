import Lozenge from '@atlaskit/lozenge';
import type { ActivityLine } from '../../../../src/contract/marks';
import type { PersonView } from '../../../../src/contract/source';
import { Person } from '../people/person';
import { useViewer } from '../viewer';
import { When } from '../when';

interface Props {
  readonly lines: readonly ActivityLine[];
  readonly people: ReadonlyMap<string, PersonView>;
}

/** Who did what, when, from what to what. */
export function ActivityList({ lines, people }: Props) {
  const { texts } = useViewer();
  return (
    <ul className="rw-rows" aria-label={texts.activity.heading}>
      {lines.map((line) => (
        <li key={line.id} className="rw-stack-050">
          <div className="rw-row">
            <Person account={line.by} people={people} />
            <span className="rw-strong">{texts.activity.kinds[line.kind]}</span>
            <span className="rw-subtle rw-small">
              <When at={line.at} sentence={(relative) => relative} />
            </span>
            {line.undone ? <Lozenge>{texts.activity.undone}</Lozenge> : null}
          </div>
          <p className="rw-break rw-text">
            <span dir="auto">{line.what}</span>
          </p>
          {line.from === '' && line.to === '' ? null : (
            <p className="rw-subtle rw-small rw-break">
              <span dir="auto">
                {line.from === ''
                  ? line.to
                  : line.to === ''
                    ? texts.activity.removed(line.from)
                    : texts.waveDates.fromTo(line.from, line.to)}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
