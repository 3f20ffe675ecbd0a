import type { ItemFilter, OverviewView } from '../../../../src/contract/readiness';
import type { Place } from '../project/place';
import { useViewer } from '../viewer';
import { FirstSteps } from './first-steps';
import { OverviewHead } from './overview-head';
import { PhaseChart } from './phase-chart';
import { PhaseTable } from './phase-table';
import { WaitingList } from './waiting-list';
import { WorkstreamTable } from './workstream-table';

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  /** After something that changes the numbers. */
  readonly onChanged: () => Promise<void>;
}

/** Are we ready, and if not, why not: what waits for the person, the wave, and its phases with every number to be opened. */
export function OverviewPage({ view, go, onChanged }: Props) {
  const { texts } = useViewer();
  const wave = view.wave.id;
  const open = (filter: ItemFilter) => go({ page: 'items', wave, filter, search: '' });
  return (
    <div className="rw-tab">
      <WaitingList waiting={view.waiting} onOpen={open} />
      <OverviewHead view={view} go={go} onOpen={open} onChanged={onChanged} />
      <FirstSteps steps={view.firstSteps} wave={wave} go={go} />
      {view.phases.length === 0 ? (
        <p className="rw-subtle rw-text">{texts.overview.nothingCounted}</p>
      ) : (
        <>
          <PhaseChart phases={view.phases} policy={view.policy} isStale={view.stale} onOpen={open} />
          <PhaseTable view={view} onOpen={open} />
          <WorkstreamTable view={view} onOpen={open} />
          <div className="rw-stack-050 rw-subtle rw-small rw-text">
            <p>{texts.overview.countedRule}</p>
            <p>{texts.overview.completeRule}</p>
            <p>{texts.policy.means[view.policy]}</p>
          </div>
        </>
      )}
    </div>
  );
}
