import { Label } from '@atlaskit/form';
import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';
import { SearchChoice } from '../search-choice';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly id: string;
  /** Above the field; where it is left out, a label stands elsewhere, by `id`. */
  readonly label?: string;
  readonly placeholder: string;
  readonly value: PersonView | null;
  readonly onChange: (person: PersonView | null) => void;
  readonly isDisabled?: boolean;
  /** `assign`: only people whom work items can be assigned to. Otherwise all who may browse the project. */
  readonly to?: 'name' | 'assign';
}

/** Someone with an account in Jira, found by typing. Where Jira does not answer, no one is found. */
export function FindPerson({ id, label, placeholder, value, onChange, isDisabled = false, to = 'name' }: Props) {
  const { texts } = useViewer();
  return (
    <div>
      {label === undefined ? null : <Label htmlFor={id}>{label}</Label>}
      <SearchChoice<PersonView>
        id={id}
        placeholder={placeholder}
        value={value}
        valueOf={({ account }) => account}
        labelOf={({ name }) => (name === '' ? texts.person.notShown : name)}
        find={async (query) =>
          query.trim() === ''
            ? []
            : call('findPeople', { query: query.trim(), to }).catch((): readonly PersonView[] => [])
        }
        onChange={onChange}
        isDisabled={isDisabled}
        nothing={(query) => (query.trim() === '' ? texts.people.type : texts.people.noneFound)}
      />
    </div>
  );
}
