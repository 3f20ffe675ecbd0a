import TextArea from '@atlaskit/textarea';
import { forwardRef, type ComponentProps } from 'react';

type Props = Omit<ComponentProps<typeof TextArea>, 'onChange' | 'ref'> & { readonly onChange: (value: string) => void };

/** Some lines to type in, without their label. */
export const LongInput = forwardRef<HTMLTextAreaElement, Props>(function LongInput({ onChange, ...field }, ref) {
  return <TextArea {...field} ref={ref} onChange={(event) => onChange(event.currentTarget.value)} />;
});
