import { ErrorMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  readonly isRequired?: boolean;
  /** What is wrong with it; undefined where nothing is. */
  readonly wrong?: string | undefined;
}

/** A text of one line. */
export function ShortField({ id, label, value, most, onChange, isRequired = false, wrong }: Props) {
  return (
    <div>
      <Label htmlFor={id}>
        {label}
        {isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <Textfield
        id={id}
        value={value}
        maxLength={most}
        isInvalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {wrong === undefined ? null : (
        <div id={`${id}-wrong`}>
          <ErrorMessage>{wrong}</ErrorMessage>
        </div>
      )}
    </div>
  );
}
