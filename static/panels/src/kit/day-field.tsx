import { Label } from '@atlaskit/form';
import { TextInput } from './text-input';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  /** Shown above the field. */
  readonly label?: string;
  /** Where the label stands elsewhere, such as at the head of a column. */
  readonly ariaLabel?: string;
  /** YYYY-MM-DD. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly isInvalid?: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  readonly children?: ReactNode;
}

/** A plain day. The browser's own field: it takes a day as the viewer writes days, and never a half-read one. */
export function DayField({
  id,
  label,
  ariaLabel,
  value,
  onChange,
  isInvalid = false,
  isDisabled = false,
  describedBy,
  children,
}: Props) {
  return (
    <div>
      {label === undefined ? null : <Label htmlFor={id}>{label}</Label>}
      <TextInput
        id={id}
        type="date"
        value={value ?? ''}
        isInvalid={isInvalid}
        isDisabled={isDisabled}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onChange={(day) => onChange(day === '' ? null : day)}
      />
      {children}
    </div>
  );
}
