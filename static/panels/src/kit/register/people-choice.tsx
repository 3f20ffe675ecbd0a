import { Label } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { useRef } from 'react';
import { call } from '../../shell/call';
import type { Option } from '../choice';
import { registerTexts } from './register-texts';
import { useSearch } from '../../shell/use-search';
import { useViewer } from '../../shell/viewer';

/** A person of the register, or one who comes into it with the choice. */
export interface PersonOption extends Option {
  /** The account of someone who is not in the register yet. */
  readonly account?: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** The people of the register. */
  readonly options: readonly Option[];
  /** Their accounts: who has one of them is not offered a second time. */
  readonly listed: ReadonlySet<string>;
  readonly value: readonly PersonOption[];
  readonly onChange: (people: readonly PersonOption[]) => void;
}

/** Any number of people: of the register, or found in Jira by typing. */
export function PeopleChoice({ id, label, options, listed, value, onChange }: Props) {
  const { texts } = useViewer(registerTexts);
  // The same person keeps the same id while the form is open, however often they are found.
  const ids = useRef(new Map<string, string>());
  function idOf(account: string): string {
    const made = ids.current.get(account) ?? crypto.randomUUID().replaceAll('-', '');
    ids.current.set(account, made);
    return made;
  }
  const search = useSearch<PersonOption>(async (typed) => {
    const query = typed.trim();
    const known = options.filter((option) => option.label.toLowerCase().includes(query.toLowerCase()));
    if (query === '') return known;
    const found = await call('findPeople', { query }).catch(() => []);
    const others = found.filter(({ account }) => !listed.has(account));
    return [...known, ...others.map(({ account, name }) => ({ value: idOf(account), label: name, account }))];
  });
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <AsyncSelect<PersonOption, true>
        inputId={id}
        isMulti
        loadOptions={search}
        defaultOptions={options}
        value={value.map((each) => options.find((option) => option.value === each.value) ?? each)}
        onChange={(chosen) => onChange(chosen)}
        formatOptionLabel={(option) =>
          option.account === undefined ? option.label : texts.raci.people.isNew(option.label)
        }
        placeholder={texts.raci.roles.choosePeople}
        loadingMessage={() => texts.loading}
        noOptionsMessage={({ inputValue }) => (inputValue.trim() === '' ? texts.people.type : texts.people.noneFound)}
        menuPosition="fixed"
      />
    </div>
  );
}
