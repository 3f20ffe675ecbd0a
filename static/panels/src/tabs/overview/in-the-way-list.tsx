import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import { StateLozenge } from '../../kit/wave/state-lozenge';
import { useViewer } from '../../shell/viewer';
import { obstaclesOf, type Obstacle } from './in-the-way';
import { overviewTexts } from './overview-texts';

/** Lines that are shown at once, so that the first screen holds them. */
const FIRST = 3;
/** Phases that a line names. */
const NAMED = 3;

interface Props {
  readonly view: Pick<OverviewView, 'phases'>;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** What keeps the wave from being ready, the worst first; each line opens its items. */
export function InTheWayList({ view, onOpen }: Props) {
  const { texts } = useViewer(overviewTexts);
  const [isLong, setLong] = useState(false);
  const all = obstaclesOf(view.phases);
  const shown = isLong ? all : all.slice(0, FIRST);
  return (
    <section className="rw-overview-part" aria-labelledby="rw-in-the-way">
      <h2 id="rw-in-the-way" className="rw-overview-heading">
        {texts.inTheWay.heading}
      </h2>
      {all.length === 0 ? <p className="rw-subtle">{texts.inTheWay.none}</p> : null}
      <ul className="rw-overview-lines">
        {shown.map((one) => (
          <Line key={one.rule} obstacle={one} onOpen={onOpen} />
        ))}
      </ul>
      {all.length > FIRST && !isLong ? (
        <div>
          <Button spacing="compact" onClick={() => setLong(true)}>
            {texts.inTheWay.showMore(all.length - FIRST)}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Line({ obstacle, onOpen }: { readonly obstacle: Obstacle } & Pick<Props, 'onOpen'>) {
  const { texts, format } = useViewer(overviewTexts);
  const { rule, state, count, phases, filter } = obstacle;
  const sentence = texts.inTheWay.why[rule](count);
  const where = format.list(phases.slice(0, NAMED).map((phase) => texts.inTheWay.inPhase(phase.name, phase.count)));
  return (
    <li className="rw-overview-line">
      <StateLozenge state={state} />
      <span className="rw-overview-words">
        <span>{sentence}</span>{' '}
        <span dir="auto" className="rw-subtle">
          {where}
        </span>
      </span>
      {filter === null ? null : (
        <Button
          spacing="compact"
          onClick={() => onOpen(filter)}
          aria-label={texts.inTheWay.of(texts.inTheWay.show(count), sentence)}
        >
          {texts.inTheWay.show(count)}
        </Button>
      )}
    </li>
  );
}
