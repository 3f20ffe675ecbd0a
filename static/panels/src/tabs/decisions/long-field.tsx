import { Label } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  readonly isInvalid?: boolean;
}

/** A text of several lines. */
export function LongField({ id, label, value, most, onChange, isInvalid = false }: Props) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <TextArea
        id={id}
        value={value}
        maxLength={most}
        minimumRows={2}
        isInvalid={isInvalid}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
