import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import type { Place } from '../../shell/place';
import { HelpLink } from '../../kit/help/help-link';
import { waveTexts } from '../../kit/wave/wave-texts';
import { useViewer } from '../../shell/viewer';
import { FirstSteps } from './first-steps';
import { OverviewHead } from './overview-head';
import { LeftOutNote } from '../../kit/wave/left-out-note';
import { PhaseChart } from '../../kit/wave/phase-chart';
import { PhaseTable } from '../../kit/wave/phase-table';
import { WaitingList } from './waiting-list';
import { WorkstreamTable } from './workstream-table';

/** Where the rules are printed in full. */
const RULES = [
  ['counted', 'what-is-counted'],
  ['met', 'how-a-criterion-is-met'],
  ['numbers', 'the-other-numbers'],
  ['states', 'the-state-of-a-phase'],
] as const;

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  /** After something that changes the numbers. */
  readonly onChanged: () => Promise<void>;
}

/** Are we ready, and if not, why not: what waits for the person, the wave, and its phases with every number to be opened. */
export function OverviewPage({ view, go, onChanged }: Props) {
  const { texts } = useViewer(waveTexts);
  const wave = view.wave.id;
  const open = (filter: ItemFilter) => go({ page: 'items', wave, filter, search: '' });
  return (
    <div className="rw-tab">
      <WaitingList
        waiting={view.waiting}
        onOpen={open}
        onGate={(gate) => go({ page: 'go-no-go', wave: view.wave.id, gate })}
        onDecisions={() => go({ page: 'decisions', wave, part: 'decisions', id: null })}
      />
      <OverviewHead view={view} go={go} onOpen={open} onChanged={onChanged} />
      <FirstSteps view={view} go={go} onChanged={onChanged} />
      {view.phases.length === 0 ? (
        <p className="rw-subtle rw-text">{texts.overview.nothingCounted}</p>
      ) : (
        <>
          <PhaseChart phases={view.phases} policy={view.policy} isStale={view.stale} onOpen={open} />
          <PhaseTable view={view} onOpen={open} />
          <WorkstreamTable view={view} onOpen={open} />
          <LeftOutNote leftOut={view.leftOut} />
          <div className="rw-stack-050 rw-subtle rw-small rw-text">
            <p>{texts.overview.countedRule}</p>
            <p>{texts.overview.completeRule}</p>
            <p>{texts.policy.means[view.policy]}</p>
            <p className="rw-row rw-apart">
              {RULES.map(([words, anchor]) => (
                <HelpLink key={anchor} to={{ page: 'readiness', anchor }}>
                  {texts.help[words]}
                </HelpLink>
              ))}
            </p>
          </div>
        </>
      )}
    </div>
  );
}
