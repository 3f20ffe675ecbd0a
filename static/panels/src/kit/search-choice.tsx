import { AsyncSelect } from '@atlaskit/select';
import { useSearch } from '../shell/use-search';
import { useViewer } from '../shell/viewer';

interface Props<T> {
  readonly id: string;
  readonly placeholder: string;
  readonly value: T | null;
  readonly valueOf: (choice: T) => string;
  readonly labelOf: (choice: T) => string;
  /** Asked with an empty text when the menu is first there, then with what is typed. It does not throw. */
  readonly find: (query: string) => Promise<readonly T[]>;
  readonly onChange: (choice: T | null) => void;
  readonly isDisabled?: boolean;
  /** What the menu says where nothing is found; null: the usual words. */
  readonly nothing?: ((query: string) => string) | null;
}

/** One of many, found by typing; Atlaskit's select with a search behind it. The label stands outside, by `id`. */
export function SearchChoice<T>({
  id,
  placeholder,
  value,
  valueOf,
  labelOf,
  find,
  onChange,
  isDisabled = false,
  nothing = null,
}: Props<T>) {
  const { texts } = useViewer();
  const search = useSearch(find);
  return (
    <AsyncSelect<T>
      inputId={id}
      placeholder={placeholder}
      value={value}
      getOptionValue={valueOf}
      getOptionLabel={labelOf}
      loadOptions={search}
      defaultOptions={!isDisabled}
      cacheOptions
      isClearable
      isDisabled={isDisabled}
      onChange={(choice: T | null) => onChange(choice)}
      loadingMessage={() => texts.loading}
      noOptionsMessage={({ inputValue }: { readonly inputValue: string }) =>
        nothing === null ? texts.config.noOptions : nothing(inputValue)
      }
      menuPosition="fixed"
    />
  );
}
