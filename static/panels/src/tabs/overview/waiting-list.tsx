import Heading from '@atlaskit/heading';
import type { ItemFilter, OverviewView, WaitingLine } from '../../../../../src/contract/readiness';
import { LinkButton } from '../../kit/link-button';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly waiting: OverviewView['waiting'];
  readonly onOpen: (filter: ItemFilter) => void;
  readonly onGate: (gate: string) => void;
  readonly onDecisions: () => void;
}

/** What waits for the person who looks; each line opens its items. */
export function WaitingList({ waiting, onOpen, onGate, onDecisions }: Props) {
  const { texts } = useViewer(waveTexts);
  const open = ({ kind, filter, gate }: WaitingLine) => {
    if (kind === 'approve') onDecisions();
    else if (gate !== undefined) onGate(gate.id);
    else onOpen(filter);
  };
  const lines = waiting.filter(({ count }) => count > 0);
  return (
    <section className="rw-card rw-stack-100" aria-labelledby="rw-waiting">
      <Heading size="small" as="h2" id="rw-waiting">
        {texts.overview.waiting}
      </Heading>
      {lines.length === 0 ? (
        <p className="rw-subtle">{texts.overview.nothingWaits}</p>
      ) : (
        <ul className="rw-rows rw-rows-tight">
          {lines.map((line, at) => (
            <li key={at}>
              <LinkButton onClick={() => open(line)}>
                {texts.overview.waits[line.kind](line.count, line.gate?.name ?? '')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
