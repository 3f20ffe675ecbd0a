import Heading from '@atlaskit/heading';
import type { ItemFilter, OverviewView } from '../../../../src/contract/readiness';
import { LinkButton } from '../link-button';
import { useViewer } from '../viewer';

interface Props {
  readonly waiting: OverviewView['waiting'];
  readonly onOpen: (filter: ItemFilter) => void;
}

/** What waits for the person who looks; each line opens its items. */
export function WaitingList({ waiting, onOpen }: Props) {
  const { texts } = useViewer();
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
          {lines.map(({ kind, count, filter }) => (
            <li key={kind}>
              <LinkButton onClick={() => onOpen(filter)}>{texts.overview.waits[kind](count)}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
