import type { PersonView } from '../../../../../src/contract/source';
import { FindPerson } from '../../kit/people/find-person';
import { decisionTexts } from './decision-texts';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly account: string | null;
  readonly people: ReadonlyMap<string, PersonView>;
  readonly onChange: (account: string | null) => void;
}

/** Somebody by account, found by name. Who was chosen a moment ago is shown once Jira has told the name. */
export function PersonField({ id, label, account, people, onChange }: Props) {
  const { texts } = useViewer(decisionTexts);
  const person = account === null ? null : (people.get(account) ?? { account, name: '', avatarUrl: null });
  return (
    <FindPerson
      id={id}
      label={label}
      placeholder={texts.decisions.pickPerson}
      value={person}
      onChange={(next) => onChange(next?.account ?? null)}
    />
  );
}
