import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { PersonView } from '../../../../../../src/contract/source';
import { DayField } from '../../../kit/day-field';
import { JiraLink } from '../../../kit/jira-link';
import { LongField } from '../../../kit/long-field';
import { FindPerson } from '../../../kit/people/find-person';
import { Person } from '../../../kit/people/person';
import { call } from '../../../shell/call';
import { errorOf } from '../../../shell/use-call';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { ActDialog } from '../work/act-dialog';
import { GateSection } from '../work/gate-section';
import { useGateWork } from '../work/gate-work';
import { MEETING_HOME } from './meeting-home';
import type { MeetingRecord } from './use-meeting-record';

/** What came up at the gate and is followed in Jira. */
export function ActionList({ meeting, onAdd }: { readonly meeting: MeetingRecord; readonly onAdd: () => void }) {
  const { texts, format } = useViewer(gateTexts);
  const { people } = useGateWork();
  const words = texts.gates.meeting;
  const actions = meeting.record?.actions ?? [];
  return (
    <GateSection
      id={MEETING_HOME}
      title={words.sections.actions}
      actions={<Button onClick={onAdd}>{words.addAction}</Button>}
    >
      {actions.length === 0 ? <p className="rw-subtle rw-text">{words.noActions}</p> : null}
      <ul className="rw-rows">
        {actions.map(({ id, text, owner, due, key }) => (
          <li key={id} className="rw-row">
            {key === null ? <span className="rw-subtle">{words.actionHidden}</span> : <JiraLink issueKey={key} />}
            <span dir="auto" className="rw-break">
              {text}
            </span>
            <Person account={owner} people={people} />
            {due === null ? null : <span className="rw-number">{format.shortDay(due)}</span>}
          </li>
        ))}
      </ul>
    </GateSection>
  );
}

interface DialogProps {
  readonly meeting: MeetingRecord;
  /** What the action begins with: the line that it came up at. */
  readonly text: string;
  readonly onClose: () => void;
}

/** An action becomes a Jira issue in the name of the person. What was typed can be sent again, and makes one issue. */
export function ActionDialog({ meeting, text: start, onClose }: DialogProps) {
  const { texts } = useViewer(gateTexts);
  const { sheet } = useGateWork();
  const words = texts.gates.meeting;
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(start);
  const [owner, setOwner] = useState<PersonView | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const isLacking = text.trim() === '';
  return (
    <ActDialog
      title={words.addAction}
      action={words.actionSave}
      home={MEETING_HOME}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        return isLacking ? null : add();
      }}
    >
      <LongField
        grows
        label={words.actionText}
        value={text}
        onChange={setText}
        isRequired
        wrong={tried && isLacking ? words.needAction : null}
      />
      <FindPerson
        id="rw-action-owner"
        label={words.owner}
        placeholder={texts.person.nobody}
        value={owner}
        onChange={setOwner}
      />
      <DayField id="rw-action-due" label={words.due} value={due} onChange={setDue} />
    </ActDialog>
  );

  async function add() {
    const request = { wave: sheet.wave.id, gate: sheet.gate.gate.id, id, text: text.trim(), due };
    try {
      meeting.take(await call('addAction', { ...request, owner: owner?.account ?? null }));
      return { is: 'done' } as const;
    } catch (failure) {
      return { is: 'failed', error: errorOf(failure) } as const;
    }
  }
}
