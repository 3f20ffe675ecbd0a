import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { AnsweredFor } from '../../../../../../src/contract/answers';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { NamedPerson } from '../meeting-view/named-person';
import { PersonField } from '../meeting-view/named-person-field';
import { ActDialog } from '../work/act-dialog';
import { useGateWork } from '../work/gate-work';

/** For whom the next answers are recorded: oneself, or a person who is named until that is ended. */
export function OnBehalf({ home }: { readonly home: string }) {
  const { texts } = useViewer(gateTexts);
  const { meeting, people } = useGateWork();
  const words = texts.gates.rows;
  const { forPerson, answerFor } = meeting;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="rw-row" role="group" aria-label={words.onBehalf}>
      <span className={forPerson === null ? 'rw-subtle rw-small' : 'rw-strong'}>{words.onBehalf}</span>
      {forPerson === null ? (
        <span className="rw-subtle rw-small">{words.onBehalfNone}</span>
      ) : (
        <NamedPerson person={forPerson} people={people} />
      )}
      <Button spacing="compact" onClick={() => setOpen(true)}>
        {words.onBehalfChoose}
      </Button>
      {forPerson === null ? null : (
        <Button spacing="compact" appearance="subtle" onClick={() => answerFor(null)}>
          {words.onBehalfEnd}
        </Button>
      )}
      {isOpen ? (
        <PersonDialog
          home={home}
          onChoose={(person) => {
            answerFor(person);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}

interface DialogProps {
  readonly home: string;
  readonly onChoose: (person: AnsweredFor) => void;
  readonly onClose: () => void;
}

function PersonDialog({ home, onChoose, onClose }: DialogProps) {
  const { texts } = useViewer(gateTexts);
  const words = texts.gates.rows;
  const [person, setPerson] = useState<AnsweredFor | null>(null);
  const [tried, setTried] = useState(false);
  return (
    <ActDialog
      title={words.onBehalf}
      action={words.onBehalfChoose}
      home={home}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (person !== null) onChoose(person);
        return null;
      }}
    >
      <p>{words.onBehalfMeans}</p>
      <PersonField
        id="rw-on-behalf"
        label={texts.gates.meeting.onBehalf}
        wrong={tried && person === null ? texts.gates.meeting.needPerson : null}
        onChange={setPerson}
      />
    </ActDialog>
  );
}
