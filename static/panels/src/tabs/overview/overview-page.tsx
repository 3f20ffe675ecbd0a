import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState } from 'react';
import { SAMPLE_WAVE } from '../../../../../src/contract/sample-wave';
import type { ItemFilter, OverviewView } from '../../../../../src/contract/readiness';
import { LeftOutNote } from '../../kit/wave/left-out-note';
import { WaveNotices } from '../../kit/wave/wave-notices';
import type { Place } from '../../shell/place';
import { useViewer } from '../../shell/viewer';
import { CutoverFact } from './cutover-fact';
import { FirstSteps } from './first-steps';
import { GateFact } from './gate-fact';
import { InTheWayList } from './in-the-way-list';
import { OverviewHead } from './overview-head';
import { overviewTexts } from './overview-texts';
import { PhaseList } from './phase-list';
import { TrendPart } from './trend-part';
import { ReadinessFact } from './readiness-fact';
import { WaitingList } from './waiting-list';
import './overview.css';

// Tables are most of the code of the page, and few people open them.
const WaveNumbers = lazy(async () => ({ default: (await import('./wave-numbers')).WaveNumbers }));

interface Props {
  readonly view: OverviewView;
  readonly go: (to: Place) => void;
  /** After something that changes the numbers. */
  readonly onChanged: () => Promise<void>;
}

/**
 * Are we ready, and if not, why not. The first screen answers: days to the cutover, the next gate, readiness, what is in the way
 * and what waits for the person who looks; then each phase once. Numbers are shown on demand.
 */
export function OverviewPage({ view, go, onChanged }: Props) {
  const { texts } = useViewer(overviewTexts);
  const [hasNumbers, setNumbers] = useState(false);
  const wave = view.wave.id;
  const open = (filter: ItemFilter) => go({ page: 'items', wave, filter, search: '' });
  const toGate = (gate: string | null) => go({ page: 'go-no-go', wave, gate });
  const isSample = wave === SAMPLE_WAVE;
  return (
    <div className="rw-overview">
      <OverviewHead view={view} go={go} onChanged={onChanged} />
      <div className="rw-overview-facts">
        <CutoverFact view={view} onDates={isSample ? null : () => go({ page: 'dates', wave })} />
        <GateFact gate={view.gate ?? null} onGate={toGate} />
        <ReadinessFact view={view} onOpen={open} />
      </div>
      <div className="rw-overview-pair">
        {view.asOf === null && view.firstSteps.length > 0 ? (
          <FirstSteps view={view} go={go} onChanged={onChanged} isNew />
        ) : (
          <InTheWayList view={view} onOpen={open} />
        )}
        <WaitingList
          waiting={view.waiting}
          onOpen={open}
          onGate={toGate}
          onDecisions={() => go({ page: 'decisions', wave, part: 'decisions', id: null })}
        />
      </div>
      <WaveNotices view={view} />
      {view.phases.length === 0 ? null : <PhaseList view={view} onOpen={open} />}
      {isSample || view.asOf === null ? null : <TrendPart wave={wave} code={view.wave.code} />}
      <LeftOutNote leftOut={view.leftOut} />
      {view.asOf === null ? null : <FirstSteps view={view} go={go} onChanged={onChanged} />}
      {view.phases.length === 0 ? null : (
        <div className="rw-stack-200">
          <div>
            <Button aria-expanded={hasNumbers} onClick={() => setNumbers(!hasNumbers)}>
              {texts.phases.numbers}
            </Button>
          </div>
          {hasNumbers ? (
            <Suspense fallback={null}>
              <WaveNumbers view={view} onOpen={open} />
            </Suspense>
          ) : null}
        </div>
      )}
    </div>
  );
}
