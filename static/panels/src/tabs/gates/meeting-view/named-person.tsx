import type { AnsweredFor } from '../../../../../../src/contract/answers';
import type { PersonView } from '../../../../../../src/contract/source';
import { Person } from '../../../kit/people/person';

interface Props {
  readonly person: AnsweredFor;
  readonly people: ReadonlyMap<string, PersonView>;
}

/** Someone with an account, or someone whose name was typed. */
export function NamedPerson({ person, people }: Props) {
  return 'account' in person ? (
    <Person account={person.account} people={people} />
  ) : (
    <span dir="auto" className="rw-break">
      {person.name}
    </span>
  );
}
