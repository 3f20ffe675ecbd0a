import { ErrorMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import { useId } from 'react';

/** The contract's limit of what is typed at a gate. */
const LONGEST = 2_000;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is lacking, once it was tried without. */
  readonly lacks?: string | null;
  readonly isRequired?: boolean;
}

/** Some lines of text. */
export function TextField({ label, value, onChange, lacks = null, isRequired = false }: Props) {
  const id = useId();
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <TextArea
        id={id}
        value={value}
        maxLength={LONGEST}
        minimumRows={2}
        resize="smart"
        isInvalid={lacks !== null}
        isRequired={isRequired}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {lacks === null ? null : <ErrorMessage>{lacks}</ErrorMessage>}
    </div>
  );
}
