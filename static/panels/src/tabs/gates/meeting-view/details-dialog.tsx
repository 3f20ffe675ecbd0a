import { Label } from '@atlaskit/form';
import { useState } from 'react';
import type { GateMeeting } from '../../../../../../src/contract/meetings';
import { TextField } from '../../../kit/text-field';
import { TextInput } from '../../../kit/text-input';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { MEETING_HOME } from './meeting-home';
import type { MeetingRecord } from './use-meeting-record';

/** The contract's limit of an address. */
const LONGEST = 2_000;

interface Props {
  readonly record: GateMeeting;
  readonly zone: string;
  readonly meeting: MeetingRecord;
  readonly onClose: () => void;
}

/** When the meeting begins, and where it is joined. */
export function DetailsDialog({ record, zone, meeting, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.meeting;
  const [time, setTime] = useState(record.time ?? '');
  const [bridge, setBridge] = useState(record.bridge);
  const isWrong = bridge.trim() !== '' && !/^https:\/\/[^\s@]+$/.test(bridge.trim());
  return (
    <ActDialog
      title={words.details}
      action={words.save}
      home={MEETING_HOME}
      onClose={onClose}
      onSubmit={() =>
        isWrong ? null : meeting.act({ do: 'details', time: time === '' ? null : time, bridge: bridge.trim() })
      }
    >
      <div>
        <Label htmlFor="rw-meeting-time">{words.time(zone)}</Label>
        <TextInput id="rw-meeting-time" type="time" value={time} onChange={setTime} />
      </div>
      <TextField
        label={words.bridge}
        value={bridge}
        onChange={setBridge}
        longest={LONGEST}
        wrong={isWrong ? words.needBridge : null}
      />
    </ActDialog>
  );
}
