import { Label, RequiredAsterisk } from '@atlaskit/form';
import Select from '@atlaskit/select';
import { useMemo } from 'react';
import { useViewer } from '../shell/viewer';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly isInvalid?: boolean;
}

/** One of several, by Atlaskit's select; its menu opens over the page, since frames are often low. */
export function Choice({
  id,
  label,
  placeholder,
  options,
  value,
  onChange,
  isDisabled = false,
  isRequired = false,
  isInvalid = false,
}: Props) {
  const { texts } = useViewer();
  // The select forgets which option the keyboard is at where it gets other ones: equal ones stay the same.
  const written = JSON.stringify(options);
  const kept = useMemo(() => JSON.parse(written) as readonly Option[], [written]);
  return (
    <>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <Select<Option>
        inputId={id}
        options={kept}
        value={kept.find((option) => option.value === value) ?? null}
        onChange={(option) => option && onChange(option.value)}
        placeholder={placeholder}
        isDisabled={isDisabled}
        isInvalid={isInvalid}
        noOptionsMessage={() => texts.config.noOptions}
        menuPosition="fixed"
      />
    </>
  );
}
