import type { ItemFilter, OverviewView, WaitingLine } from '../../../../../src/contract/readiness';
import { LinkButton } from '../../kit/link-button';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly waiting: OverviewView['waiting'];
  readonly onOpen: (filter: ItemFilter) => void;
  readonly onGate: (gate: string) => void;
  readonly onDecisions: () => void;
}

/** What waits for the person who looks; each line opens its items. */
export function WaitingList({ waiting, onOpen, onGate, onDecisions }: Props) {
  const { texts, format } = useViewer(overviewTexts);
  const open = ({ kind, filter, gate }: WaitingLine) => {
    if (kind === 'approve') onDecisions();
    else if (gate !== undefined) onGate(gate.id);
    else onOpen(filter);
  };
  const lines = waiting.filter(({ count }) => count > 0);
  return (
    <section className="rw-overview-part" aria-labelledby="rw-waiting">
      <h2 id="rw-waiting" className="rw-overview-heading">
        {texts.waiting.heading}
        {lines.length === 0 ? null : <span className="rw-number"> ({format.number(lines.length)})</span>}
      </h2>
      {lines.length === 0 ? (
        <p className="rw-subtle">{texts.waiting.none}</p>
      ) : (
        <ul className="rw-overview-lines">
          {lines.map((line, at) => (
            <li key={at} className="rw-overview-line">
              <LinkButton onClick={() => open(line)}>
                {texts.waiting.lines[line.kind](line.count, line.gate?.name ?? '')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
