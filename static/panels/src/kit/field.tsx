import { ErrorMessage, HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import type { ReactNode } from 'react';

export interface FieldProps {
  /** Of what is typed in. */
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean | undefined;
  /** What is wrong with it, or lacking once it was tried without. */
  readonly wrong?: string | null | undefined;
  readonly help?: string | undefined;
}

/** A label, what is typed in, and below it what is wrong with it or how it is meant. */
export function Field({
  id,
  label,
  isRequired = false,
  wrong = null,
  help,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      {children}
      {wrong === null ? null : (
        <div id={wrongIdOf(id)}>
          <ErrorMessage>{wrong}</ErrorMessage>
        </div>
      )}
      {help === undefined ? null : <HelperMessage>{help}</HelperMessage>}
    </div>
  );
}

const wrongIdOf = (id: string): string => `${id}-wrong`;

/** What a field says of itself to those who do not see what stands below it. */
export const fieldState = ({ id, isRequired = false, wrong = null }: FieldProps) => ({
  id,
  isRequired,
  isInvalid: wrong !== null,
  'aria-describedby': wrong === null ? undefined : wrongIdOf(id),
});
