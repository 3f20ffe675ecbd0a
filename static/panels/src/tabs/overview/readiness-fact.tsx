import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import { PhaseBar } from '../../kit/wave/phase-bar';
import { PlannedAndTeam } from '../../kit/wave/planned-and-team';
import { waveTexts } from '../../kit/wave/wave-texts';
import { LinkButton } from '../../kit/link-button';
import { useViewer } from '../../shell/viewer';
import { overviewTexts } from './overview-texts';

interface Props {
  readonly view: Pick<OverviewView, 'total' | 'stale' | 'policy' | 'wave'>;
  readonly onOpen: (filter: ItemFilter) => void;
}

/** How much of the wave is complete, beside what was planned by today and the team backlog. */
export function ReadinessFact({ view, onOpen }: Props) {
  const { texts, format } = useViewer(overviewTexts);
  const { texts: ofWave } = useViewer(waveTexts);
  const { total } = view;
  return (
    <section className="rw-overview-fact rw-overview-wide" aria-labelledby="rw-readiness">
      <h2 id="rw-readiness" className="rw-overview-heading" title={ofWave.policy.means[view.policy]}>
        {texts.facts.readiness}
      </h2>
      <p className="rw-overview-value rw-number">
        {total.percent === null ? (
          <span className="rw-subtle">{ofWave.overview.nothingCounted}</span>
        ) : (
          <LinkButton onClick={() => onOpen({ is: 'counted' })}>
            {ofWave.overview.complete(total.complete, total.counted, format.percent(total.percent / 100))}
          </LinkButton>
        )}
      </p>
      {total.percent === null ? null : <PhaseBar name={texts.facts.readiness} numbers={total} isStale={view.stale} />}
      <p className="rw-row rw-apart rw-small">
        <PlannedAndTeam total={total} onOpen={onOpen} />
        {total.notApplicable === 0 ? null : (
          <LinkButton onClick={() => onOpen({ is: 'not-applicable' })}>
            {ofWave.overview.notApplicable(total.notApplicable, total.notApplicableSinceBegin)}
          </LinkButton>
        )}
      </p>
    </section>
  );
}
