import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { ErrorView } from '../../../../../../src/contract/result';
import type { Attendance } from '../../../../../../src/contract/meetings';
import { Dialog } from '../../../kit/dialog';
import { Failed } from '../../../kit/failed';
import { Segments } from '../../../kit/segments';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { useGateWork } from '../work/gate-work';
import { expectedPeople, personKey } from './expected-people';
import { NamedPerson } from './named-person';
import { PersonField } from './named-person-field';
import type { MeetingRecord } from './use-meeting-record';

const IS = ['here', 'missing', 'not-expected'] as const satisfies readonly Attendance['is'][];

/** Who is there: each press is recorded at once. */
export function AttendanceDialog({
  meeting,
  onClose,
}: {
  readonly meeting: MeetingRecord;
  readonly onClose: () => void;
}) {
  const { texts } = useViewer(gateTexts);
  const { sheet, people } = useGateWork();
  const words = texts.gates.meeting;
  const [added, setAdded] = useState<AnsweredFor | null>(null);
  const [turn, setTurn] = useState(0);
  const [refused, setRefused] = useState<ErrorView | null | undefined>(undefined);
  const expected = meeting.record === null ? [] : expectedPeople(sheet, meeting.record);
  const say = async (person: AnsweredFor, is: Attendance['is']) => {
    const done = await meeting.act({ do: 'attendance', person, is });
    setRefused(done.is === 'failed' ? done.error : undefined);
  };
  return (
    <Dialog
      title={words.attendance}
      onClose={onClose}
      width="medium"
      onSubmit={onClose}
      actions={
        <Button type="submit" appearance="primary">
          {words.close}
        </Button>
      }
    >
      <div className="rw-stack-200">
        {expected.map(({ person, is }) => (
          <fieldset key={personKey(person)} className="rw-row rw-between">
            <legend className="rw-legend">
              <NamedPerson person={person} people={people} />
            </legend>
            <Segments<Attendance['is'] | ''>
              name={`rw-here ${personKey(person)}`}
              options={IS.map((value) => ({ value, label: words.here[value] }))}
              value={is ?? ''}
              onChange={(value) => value !== '' && void say(person, value)}
            />
          </fieldset>
        ))}
        <PersonField key={turn} id="rw-here-add" label={words.addPerson} wrong={null} onChange={setAdded} />
        <div>
          <Button
            isDisabled={added === null}
            onClick={() => {
              if (added === null) return;
              void say(added, 'here');
              setAdded(null);
              setTurn(turn + 1);
            }}
          >
            {words.addHere}
          </Button>
        </div>
        {refused === undefined ? null : <Failed title={texts.gates.actFailed} error={refused} />}
      </div>
    </Dialog>
  );
}
