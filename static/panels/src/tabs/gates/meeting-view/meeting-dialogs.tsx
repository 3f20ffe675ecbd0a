import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { FreezeDialog } from '../round/freeze-dialog';
import { useGateWork } from '../work/gate-work';
import { ActionDialog } from './action-list';
import { AskDialog } from './ask-dialog';
import { AttendanceDialog } from './attendance-dialog';
import { ConditionChoice } from './condition-choice';
import { DetailsDialog } from './details-dialog';
import type { LineGroup } from './line-groups';
import { LinesDialog } from './lines-dialog';
import { MEETING_HOME } from './meeting-home';
import type { MeetingRecord } from './use-meeting-record';

export type AskedOfMeeting = 'attendance' | 'details' | 'action' | 'condition' | 'signature' | 'answers' | 'lines';

interface Props {
  readonly asked: AskedOfMeeting | null;
  readonly record: MeetingRecord;
  /** The checklist that is looked at. */
  readonly group: LineGroup | undefined;
  /** The line in focus: an action begins with it. */
  readonly line: string;
  readonly onClose: () => void;
}

/** What is done in a meeting besides answering lines, without leaving the view. */
export function MeetingDialogs({ asked, record, group, line, onClose }: Props) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  switch (asked) {
    case null:
      return null;
    case 'attendance':
      return <AttendanceDialog meeting={record} onClose={onClose} />;
    case 'details':
      return record.record === null ? null : (
        <DetailsDialog record={record.record} zone={sheet.wave.zone} meeting={record} onClose={onClose} />
      );
    case 'action':
      return (
        <ActionDialog meeting={record} text={line === '' ? '' : texts.gates.meeting.actionOf(line)} onClose={onClose} />
      );
    case 'condition':
      return <ConditionChoice onClose={onClose} />;
    case 'signature':
      return <FreezeDialog home={MEETING_HOME} onClose={onClose} />;
    case 'lines':
      return group === undefined ? null : <LinesDialog group={group} onClose={onClose} />;
    case 'answers':
      return <AskDialog onClose={onClose} />;
  }
}
