import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { useCode } from '../../shell/use-code';
import { LoadingRegion } from '../../shell/loading-region';
import type { SaveTo } from './save-to';

const load = () => import('./save-form');

interface Props {
  /** What the button does. */
  readonly label: string;
  /** The wave whose place is proposed; null: of the macro. */
  readonly wave: string;
  /** Proposed where the wave was saved nowhere yet: ids. */
  readonly here?: { readonly space: string; readonly parent: string | null } | undefined;
  readonly save: SaveTo;
}

/** A button and, once it is pressed, the form below it. Its code comes with the first press: most people only read. */
export function SaveAsPage({ label, ...form }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  return (
    <div className="rw-stack-100">
      <div ref={button}>
        <Button spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </div>
      {isOpen ? (
        <Form
          {...form}
          label={label}
          onClose={() => {
            setOpen(false);
            button.current?.querySelector('button')?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function Form(props: Props & { readonly onClose: () => void }) {
  const loaded = useCode(load);
  if (loaded.state !== 'ready') return <LoadingRegion>{null}</LoadingRegion>;
  const { SaveForm } = loaded.code;
  return <SaveForm {...props} />;
}
