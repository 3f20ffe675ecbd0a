import { useId } from 'react';
import { Field, type FieldProps, fieldState } from './field';
import { TextInput } from './text-input';

interface Props extends Omit<FieldProps, 'id'> {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The contract's limit. */
  readonly longest: number;
  readonly autoFocus?: boolean;
}

/** One line of text. */
export function TextField({ id: given, value, onChange, longest, autoFocus = false, ...rest }: Props) {
  const own = useId();
  const field = { ...rest, id: given ?? own };
  return (
    <Field {...field}>
      <TextInput {...fieldState(field)} value={value} maxLength={longest} autoFocus={autoFocus} onChange={onChange} />
    </Field>
  );
}
