import Textfield from '@atlaskit/textfield';
import { forwardRef, type ComponentProps } from 'react';

type Props = Omit<ComponentProps<typeof Textfield>, 'onChange' | 'ref'> & {
  readonly onChange: (value: string) => void;
};

/** A line to type in, without its label: for where the label stands elsewhere, such as at the head of a column. */
export const TextInput = forwardRef<HTMLInputElement, Props>(function TextInput({ onChange, ...field }, ref) {
  return <Textfield {...field} ref={ref} onChange={(event) => onChange(event.currentTarget.value)} />;
});
