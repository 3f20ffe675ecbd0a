import { useState } from 'react';
import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { PersonView } from '../../../../../../src/contract/source';
import { FindPerson } from '../../../kit/people/find-person';
import { TextField } from '../../../kit/text-field';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';

/** The contract's limit of a name. */
const LONGEST = 255;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly wrong: string | null;
  readonly onChange: (person: AnsweredFor | null) => void;
}

/** A person: found in Jira, or typed where the person has no account there. */
export function PersonField({ id, label, wrong, onChange }: Props) {
  const { texts } = useViewer(gateTexts);
  const [found, setFound] = useState<PersonView | null>(null);
  const [name, setName] = useState('');
  const tell = (person: PersonView | null, typed: string) =>
    onChange(person !== null ? { account: person.account } : typed.trim() === '' ? null : { name: typed.trim() });
  return (
    <div className="rw-stack-100">
      <FindPerson
        id={id}
        label={label}
        placeholder={texts.gates.meeting.findPerson}
        value={found}
        onChange={(person) => {
          setFound(person);
          tell(person, name);
        }}
      />
      <TextField
        label={texts.gates.meeting.typedPerson}
        value={name}
        longest={LONGEST}
        wrong={wrong}
        onChange={(typed) => {
          setName(typed);
          tell(found, typed);
        }}
      />
    </div>
  );
}
