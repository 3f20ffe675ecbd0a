import { AsyncCreatableSelect } from '@atlaskit/select';
import type { PersonView } from '../../../../../../src/contract/source';
import { useSearch } from '../../../shell/use-search';
import { importTexts } from '../import-texts';
import { useViewer } from '../../../shell/viewer';
import { Face } from '../../../kit/people/face';

/** Somebody with an account in Jira, or a name that somebody typed. */
export type Holder =
  | { readonly kind: 'account'; readonly person: PersonView }
  | { readonly kind: 'name'; readonly name: string };

interface Props {
  readonly id: string;
  readonly holder: Holder | null;
  readonly find: (query: string) => Promise<readonly PersonView[]>;
  readonly onHolder: (holder: Holder | null) => void;
}

const LONGEST_NAME = 255;

/** One person, found in Jira by typing; a name that Jira does not know can be taken as it is. The label stands outside. */
export function PersonChoice({ id, holder, find, onHolder }: Props) {
  const { texts } = useViewer(importTexts);
  const search = useSearch<Holder>(async (query) =>
    query.trim() === '' ? [] : (await find(query.trim())).map((person) => ({ kind: 'account', person })),
  );
  return (
    <AsyncCreatableSelect<Holder>
      inputId={id}
      placeholder={texts.people.choose}
      value={holder}
      loadOptions={search}
      getOptionValue={(option: Holder) => (option.kind === 'account' ? option.person.account : option.name)}
      getOptionLabel={labelOf}
      formatOptionLabel={(option: Holder) => <PersonLabel holder={option} />}
      getNewOptionData={(name: string) => ({ kind: 'name', name: name.trim() })}
      isValidNewOption={(name: string) => name.trim() !== '' && name.length <= LONGEST_NAME}
      createOptionPosition="last"
      isClearable
      onChange={(option: Holder | null) => onHolder(option)}
      loadingMessage={() => texts.loading}
      noOptionsMessage={({ inputValue }: { readonly inputValue: string }) =>
        inputValue.trim() === '' ? texts.people.type : texts.people.noneFound
      }
      menuPosition="fixed"
    />
  );
}

const labelOf = (holder: Holder): string => (holder.kind === 'account' ? holder.person.name : holder.name);

/** Keeps a name's own direction to itself, between U+2068 and U+2069: the words around it do not turn with it. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

function PersonLabel({ holder }: { readonly holder: Holder }) {
  const { texts } = useViewer(importTexts);
  return (
    <span className="rw-person">
      {holder.kind === 'account' ? <Face src={holder.person.avatarUrl} /> : null}
      <span className="rw-break">
        {holder.kind === 'account' ? holder.person.name : texts.people.withoutAccount(isolated(holder.name))}
      </span>
    </span>
  );
}
