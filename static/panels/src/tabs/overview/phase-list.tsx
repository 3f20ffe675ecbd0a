import type { ItemFilter, OverviewView, PhaseView } from '../../../../../src/contract/readiness';
import { LinkButton } from '../../kit/link-button';
import { BarLegend } from '../../kit/wave/bar-legend';
import { PhaseBar } from '../../kit/wave/phase-bar';
import { ReasonList } from '../../kit/wave/reason-list';
import { PhaseStateLozenge } from '../../kit/wave/state-lozenge';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly view: Pick<OverviewView, 'phases' | 'stale' | 'policy'>;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** Each phase once: how much is complete, its state and why. */
export function PhaseList({ view, onOpen }: Props) {
  const { texts } = useViewer(overviewTexts);
  return (
    <section className="rw-overview-part" aria-labelledby="rw-phases">
      <h2 id="rw-phases" className="rw-overview-heading">
        {texts.phases.heading}
      </h2>
      <ul className="rw-phase-list">
        {view.phases.map((phase) => (
          <Row key={phase.slug} phase={phase} isStale={view.stale} onOpen={onOpen} />
        ))}
      </ul>
      <BarLegend phases={view.phases} isStale={view.stale} />
    </section>
  );
}

interface RowProps extends Pick<Props, 'onOpen'> {
  readonly phase: PhaseView;
  readonly isStale: boolean;
}

function Row({ phase, isStale, onOpen }: RowProps) {
  const { texts } = useViewer(overviewTexts);
  const { texts: ofWave } = useViewer(waveTexts);
  const { numbers, name, slug } = phase;
  return (
    <li className="rw-phase-line">
      <span className="rw-clamp" title={name}>
        <span dir="auto">{name}</span>
      </span>
      <PhaseBar name={name} numbers={numbers} isStale={isStale} />
      <span className="rw-number rw-small">
        {numbers.percent === null ? (
          <span className="rw-subtle">{ofWave.overview.nothing}</span>
        ) : (
          <LinkButton
            label={`${texts.phases.ratio(numbers.complete, numbers.counted)}, ${name}`}
            onClick={() => onOpen({ phase: slug, is: 'counted' })}
          >
            {texts.phases.ratio(numbers.complete, numbers.counted)}
          </LinkButton>
        )}
        {numbers.percent === null ? null : (
          <span
            className="rw-subtle rw-phase-planned"
            title={ofWave.overview.planned(numbers.planned, numbers.complete)}
          >
            {texts.phases.planned(numbers.planned)}
          </span>
        )}
      </span>
      <PhaseStateLozenge phase={phase} />
      <ReasonList phase={phase} onOpen={onOpen} />
    </li>
  );
}
