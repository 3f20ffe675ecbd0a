import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../../../src/contract/gates';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { usePeople } from '../../shell/use-people';
import { gateTexts } from './gate-texts';
import { useViewer } from '../../shell/viewer';
import { accountsOfGate } from './accounts-of-gate';
import { ChangeSection } from './change-section';
import { CheckList } from './criteria/check-list';
import { EditGate } from './edit-gate';
import { GateHead } from './gate-head';
import { GateWorkContext } from './work/gate-work';
import { MeetingSection } from './meeting/meeting-section';
import { NoticeSection } from './notice-section';
import { PromiseSection } from './criteria/promise-section';
import { ReviewSection } from './review-section';
import { RoundSection } from './round/round-section';
import { NO_ROW_FILTER } from './meeting/row-filter';
import { ROWS_HOME } from './meeting/rows-home';
import { useGate } from './work/use-gate';

interface Props {
  readonly wave: string;
  readonly gate: string;
  readonly go: (to: Place) => void;
  readonly onChanged: () => void;
}

/** One gate with its four states; read again while it is looked at. */
export function GatePanel({ wave, gate, go, onChanged }: Props) {
  const { texts } = useViewer(gateTexts);
  const { loaded, retry, again, stale, act, take } = useGate(wave, gate);
  const sheet = loaded.state === 'ready' ? loaded.value : null;
  const people = usePeople(useMemo(() => (sheet === null ? [] : accountsOfGate(sheet)), [sheet]));
  const [filter, setFilter] = useState(NO_ROW_FILTER);
  const [ofCheck, setOfCheck] = useState('');
  const words = texts.gates;
  const back = (
    <Button appearance="subtle" onClick={() => go({ page: 'go-no-go', wave, gate: null })}>
      {words.back}
    </Button>
  );
  switch (loaded.state) {
    case 'loading':
      return <PageSkeleton />;
    case 'failed':
      return (
        <TabFrame heading={words.heading} actions={back}>
          <Failed title={words.failed} error={loaded.error} onRetry={retry} />
        </TabFrame>
      );
    case 'ready': {
      const { gate: view, may } = loaded.value;
      const { kind, name } = view.gate;
      return (
        <GateWorkContext.Provider
          value={{
            sheet: loaded.value,
            people,
            act: async (does) => {
              const done = await act(does);
              if (done.is === 'done') onChanged();
              return done;
            },
            again,
            take,
            go,
          }}
        >
          <TabFrame
            heading={name}
            actions={
              <div className="rw-row">
                {may.change ? <EditGate gate={view.gate} onChanged={again} go={go} /> : null}
                {back}
              </div>
            }
          >
            {stale ? (
              <Message appearance="warning">
                <p>{words.rows.stale}</p>
              </Message>
            ) : null}
            <GateHead />
            {kind === 'review' ? <ReviewSection /> : null}
            {kind === 'notice' ? <NoticeSection /> : null}
            {view.standing === null ? null : <ChangeSection standing={view.standing} />}
            {kind === 'notice' ? null : <MeetingSection filter={filter} ofCheck={ofCheck} onFilter={setFilter} />}
            {kind === 'decision' ? (
              <>
                <CheckList onRows={showRows} />
                <PromiseSection />
                <RoundSection />
              </>
            ) : null}
          </TabFrame>
        </GateWorkContext.Provider>
      );
    }
  }

  function showRows({ check, evidence }: Finding) {
    setOfCheck(words.check[check]);
    setFilter({ ...NO_ROW_FILTER, only: new Set(evidence.map(({ id }) => id)) });
    const heading = document.getElementById(ROWS_HOME);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
}
