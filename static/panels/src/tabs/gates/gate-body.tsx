import Button from '@atlaskit/button/default/button';
import { type ReactNode, useMemo, useState } from 'react';
import type { GateSheet } from '../../../../../src/contract/gate-sheet';
import type { Finding, GateAct } from '../../../../../src/contract/gates';
import { Message } from '../../kit/message';
import type { Written } from '../../kit/written';
import type { Place } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { usePeople } from '../../shell/use-people';
import { useUntilNewer } from '../../shell/use-until-newer';
import { useViewer } from '../../shell/viewer';
import { accountsOfGate } from './accounts-of-gate';
import { ChangeSection } from './change-section';
import { CheckList } from './criteria/check-list';
import { PromiseSection } from './criteria/promise-section';
import { EditGate } from './edit-gate';
import { GateHead } from './gate-head';
import { gateTexts } from './gate-texts';
import { MeetingSection } from './meeting/meeting-section';
import { NO_ROW_FILTER } from './meeting/row-filter';
import { ROWS_HOME } from './meeting/rows-home';
import { useMeeting } from './meeting/use-meeting';
import { MeetingView } from './meeting-view/meeting-view';
import { NoticeSection } from './notice-section';
import { ReviewSection } from './review-section';
import { RoundSection } from './round/round-section';
import { MinutesButton } from './minutes-button';
import { GateWorkContext } from './work/gate-work';

interface Props {
  readonly sheet: GateSheet;
  readonly again: () => Promise<void>;
  /** The latest reading did not come. */
  readonly stale: boolean;
  /** Rises with each change of what is recorded of the meeting. */
  readonly meetings: number;
  readonly act: (act: GateAct) => Promise<Written>;
  readonly take: (sheet: GateSheet) => void;
  /** Whether the meeting goes through it group by group. */
  readonly isMeeting: boolean;
  readonly go: (to: Place) => void;
  readonly back: ReactNode;
  readonly onChanged: () => void;
}

/** A gate that was read. What is answered there is kept here, so that every part of it knows what is not saved yet. */
export function GateBody({ sheet, again, stale, meetings, act, take, isMeeting, go, back, onChanged }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates;
  const people = usePeople(useMemo(() => accountsOfGate(sheet), [sheet]));
  const meeting = useMeeting(sheet, again);
  const refresh = useUntilNewer(sheet.comparedAt, again);
  const [filter, setFilter] = useState(NO_ROW_FILTER);
  const [ofCheck, setOfCheck] = useState('');
  const { gate: view, may } = sheet;
  const { kind, name, id: gate } = view.gate;
  const show = (meets: boolean) =>
    go({ page: 'go-no-go', wave: sheet.wave.id, gate, ...(meets ? { view: 'meeting' } : {}) });
  const staleNote = stale ? (
    <Message appearance="warning">
      <p>{words.rows.stale}</p>
    </Message>
  ) : null;
  return (
    <GateWorkContext.Provider
      value={{
        sheet,
        people,
        meeting,
        act: async (does) => {
          const done = await act(does);
          if (done.is === 'done') onChanged();
          return done;
        },
        again,
        refreshed: refresh.begin,
        isRefreshing: refresh.is === 'waiting',
        take,
        go,
      }}
    >
      {isMeeting ? (
        <div className="rw-stack-100">
          {staleNote}
          <MeetingView
            changes={meetings}
            onEnd={() => show(false)}
            onRows={(finding) => {
              show(false);
              showRows(finding);
            }}
          />
        </div>
      ) : (
        <TabFrame
          heading={name}
          actions={
            <div className="rw-row">
              {kind === 'notice' || (kind === 'review' && view.rows.length === 0) ? null : (
                <Button appearance="primary" onClick={() => show(true)}>
                  {words.meeting.open}
                </Button>
              )}
              {may.change ? <EditGate gate={view.gate} onChanged={again} go={go} /> : null}
              {back}
            </div>
          }
        >
          {staleNote}
          <GateHead />
          <MinutesButton />
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
      )}
    </GateWorkContext.Provider>
  );

  function showRows({ check, evidence }: Finding) {
    setOfCheck(words.check[check]);
    setFilter({ ...NO_ROW_FILTER, only: new Set(evidence.map(({ id }) => id)) });
    const heading = document.getElementById(ROWS_HOME);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
}
