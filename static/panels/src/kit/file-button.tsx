import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  readonly appearance?: 'default' | 'primary';
  /** Says which of several it is, where the label alone does not. */
  readonly description?: string;
  /** As the browser's file chooser takes it; without it any ending is offered: what a file is, its bytes say. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's file chooser. */
export function FileButton({ label, appearance = 'default', description, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file again is a change too.
          event.target.value = '';
        }}
      />
      <Button
        appearance={appearance}
        {...(description === undefined ? {} : { 'aria-label': description })}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
