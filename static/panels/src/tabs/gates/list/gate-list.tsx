import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../../kit/empty-state';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { GatesView } from '../../../../../../src/contract/gate-sheet';
import { call } from '../../../shell/call';
import { Failed } from '../../../kit/failed';
import { PageSkeleton } from '../../../shell/page-skeleton';
import type { Place } from '../../../shell/place';
import { TabFrame } from '../../../shell/tab-frame';
import { DataTable } from '../../../kit/tables/data-table';
import { usePeople } from '../../../shell/use-people';
import { useCall } from '../../../shell/use-call';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { gateColumns } from './gate-columns';
import { GateGrid } from './gate-grid';

// Its fields and selects are needed by those who change gates.
const GateDialog = lazy(async () => ({ default: (await import('./gate-dialog')).GateDialog }));
const TakeDialog = lazy(async () => ({ default: (await import('./take-dialog')).TakeDialog }));

const HOME = 'rw-gates';

interface Props {
  readonly wave: string;
  readonly go: (to: Place) => void;
  readonly onChanged: () => void;
}

/** The gates of a wave by date, and those of the project's other waves beside them. */
export function GateList({ wave, go, onChanged }: Props) {
  const { texts } = useViewer(gateTexts);
  const { loaded, retry, again, take: show } = useCall(wave, () => call('getGates', { wave }), { isShared: true });
  const [asked, setAsked] = useState<'take' | 'add' | null>(null);
  const view = loaded.state === 'ready' ? loaded.value : null;
  const words = texts.gates;
  const take = (
    <Button appearance="primary" onClick={() => setAsked('take')}>
      {words.take}
    </Button>
  );
  const add = <Button onClick={() => setAsked('add')}>{words.add}</Button>;

  function done(now: GatesView) {
    show(now);
    onChanged();
    void again();
  }

  return (
    <TabFrame heading={words.heading} intro={words.intro}>
      {loaded.state === 'failed' ? (
        <Failed title={words.failed} error={loaded.error} onRetry={retry} />
      ) : view === null ? (
        <PageSkeleton />
      ) : (
        <div id={HOME} className="rw-stack-300">
          {view.gates.length === 0 ? (
            <EmptyState
              header={words.noGates}
              headingLevel={3}
              description={view.may.change ? words.noGatesBody : `${words.noGatesBody} ${words.noGatesOthers}`}
              primaryAction={
                view.may.change ? (
                  // Two actions of its own do not wrap in a narrow frame.
                  <div className="rw-row rw-gate-offers">
                    {take}
                    {add}
                  </div>
                ) : undefined
              }
            />
          ) : (
            <GateTable view={view} go={go} />
          )}
          {view.gates.length > 0 && view.may.change ? (
            <div className="rw-row">
              {add}
              {view.readyMade.length === 0 ? null : <Button onClick={() => setAsked('take')}>{words.takeMore}</Button>}
            </div>
          ) : null}
          {view.others.length === 0 ? null : <GateGrid view={view} go={go} />}
          <Suspense fallback={null}>
            {asked === 'take' ? (
              <TakeDialog view={view} home={HOME} onDone={done} onClose={() => setAsked(null)} />
            ) : null}
            {asked === 'add' ? (
              <GateDialog view={view} gate={null} home={HOME} onDone={done} onClose={() => setAsked(null)} />
            ) : null}
          </Suspense>
        </div>
      )}
    </TabFrame>
  );
}

function GateTable({ view, go }: { readonly view: GatesView; readonly go: (to: Place) => void }) {
  const { texts } = useViewer(gateTexts);
  const people = usePeople(useMemo(() => view.gates.map(({ owner }) => owner), [view]));
  return (
    <DataTable
      title={texts.gates.table}
      columns={gateColumns({ view, texts, people, go })}
      rows={view.gates}
      keyOf={({ id }) => id}
      empty={texts.gates.noGates}
      file={`runway-${view.wave.code}-gates`}
      minWidth="wide"
    />
  );
}
