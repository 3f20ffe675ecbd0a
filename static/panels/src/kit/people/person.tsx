import type { PersonView } from '../../../../../src/contract/source';
import { useViewer } from '../../shell/viewer';
import { Face } from './face';

interface Props {
  readonly account: string | null;
  readonly people: ReadonlyMap<string, PersonView>;
}

/** Somebody with a picture; nobody, and somebody whom Jira does not show, are said in words. */
export function Person({ account, people }: Props) {
  const { texts } = useViewer();
  if (account === null) return <span className="rw-subtle">{texts.person.nobody}</span>;
  const person = people.get(account);
  if (person === undefined) return <span className="rw-subtle">{texts.person.notShown}</span>;
  return (
    <span className="rw-person">
      <Face src={person.avatarUrl} />
      <span dir="auto" className="rw-break">
        {person.name}
      </span>
    </span>
  );
}
