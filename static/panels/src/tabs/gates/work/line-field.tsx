import { ErrorMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  /** What is lacking, once it was tried without. */
  readonly lacks?: string | null;
  readonly isRequired?: boolean;
}

/** One line of text. */
export function LineField({ label, value, onChange, longest, lacks = null, isRequired = false }: Props) {
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <Textfield
        id={id}
        value={value}
        maxLength={longest}
        isInvalid={lacks !== null}
        isRequired={isRequired}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {lacks === null ? null : <ErrorMessage>{lacks}</ErrorMessage>}
    </div>
  );
}
