import { useId } from 'react';
import { Field, type FieldProps, fieldState } from './field';
import { LongInput } from './long-input';

/** The contract's limit of a note, a reason and the like. */
const LONGEST = 2_000;

interface Props extends Omit<FieldProps, 'id'> {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest?: number;
  readonly autoFocus?: boolean;
  /** It grows with what is typed, from two lines on. */
  readonly grows?: boolean;
}

/** Some lines of text. */
export function LongField({
  id: given,
  value,
  onChange,
  longest = LONGEST,
  autoFocus = false,
  grows = false,
  ...rest
}: Props) {
  const own = useId();
  const field = { ...rest, id: given ?? own };
  return (
    <Field {...field}>
      <LongInput
        {...fieldState(field)}
        value={value}
        maxLength={longest}
        autoFocus={autoFocus}
        onChange={onChange}
        minimumRows={2}
        {...(grows ? { resize: 'smart' as const } : {})}
      />
    </Field>
  );
}
