import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading';
import { router } from '@forge/bridge';
import { LinkButton } from '../../../kit/link-button';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { GridConflicts } from '../meeting/grid-conflicts';
import { OverriddenList } from '../meeting/overridden-list';
import { NotSaved } from '../meeting/save-state';
import { GateDay } from '../work/gate-day';
import { useGateWork } from '../work/gate-work';
import type { AskedOfMeeting } from './meeting-dialogs';
import { MeetingSight } from './meeting-sight';
import type { MeetingRecord } from './use-meeting-record';

interface Props {
  readonly record: MeetingRecord;
  readonly onAsk: (what: AskedOfMeeting) => void;
  /** Absent: the gate has no roll call. */
  readonly onRoll: (() => void) | undefined;
  readonly onEnd: () => void;
}

/** The gate and its meeting, what is always in sight of it, and what is not saved. */
export function MeetingHead({ record, onAsk, onRoll, onEnd }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet, meeting } = useGateWork();
  const { gate: view, wave, may } = sheet;
  const { time, bridge } = record.record ?? { time: null, bridge: '' };
  const words = texts.gates.meeting;
  return (
    <header className="rw-mv-head">
      <div className="rw-row rw-between">
        <div className="rw-row">
          <Heading size="medium" as="h2">
            <span dir="auto" className="rw-clamp" title={view.gate.name}>
              {view.gate.name}
            </span>
          </Heading>
          <GateDay date={view.gate.date} zone={wave.zone} />
          {time === null ? null : <span className="rw-number">{time}</span>}
          {bridge === '' ? null : <LinkButton onClick={() => void router.open(bridge)}>{words.joinBridge}</LinkButton>}
        </div>
        <div className="rw-row">
          {may.freeze ? <Button onClick={() => onAsk('details')}>{words.details}</Button> : null}
          {may.freeze ? <Button onClick={() => onAsk('answers')}>{words.ask}</Button> : null}
          <Button onClick={onEnd}>{words.end}</Button>
        </div>
      </div>
      <MeetingSight record={record} onAttendance={() => onAsk('attendance')} onRoll={onRoll} />
      {record.failed ? (
        <p>
          {words.recordFailed}{' '}
          <Button spacing="compact" onClick={record.retry}>
            {texts.gates.rows.retry}
          </Button>
        </p>
      ) : null}
      <NotSaved meeting={meeting} />
      <OverriddenList />
      <GridConflicts
        rows={meeting.rows}
        onAgain={(row) => meeting.say([row], ({ result, note, evidence }) => ({ result, note, evidence }))}
        onLeave={meeting.leave}
      />
    </header>
  );
}
