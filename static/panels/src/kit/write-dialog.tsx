import Button from '@atlaskit/button/default/button';
import { useState, type ReactNode } from 'react';
import type { ErrorView } from '../../../../src/contract/result';
import { useViewer } from '../shell/viewer';
import { Dialog } from './dialog';
import { Failed } from './failed';
import { Message } from './message';
import type { Written } from './written';

/** What it says where it could not write. */
export interface WriteTrouble {
  readonly failed: string;
  /** Where someone else wrote before. */
  readonly changed?: { readonly title: string; readonly next?: string; readonly applyMine: string };
}

interface Props {
  readonly title: string;
  /** What the button does, in a word or two. */
  readonly action: string;
  /** Writes it; null where something is lacking, which the fields say themselves. */
  readonly onWrite: (isAgain: boolean) => Promise<Written> | null;
  /** After it is written and the dialog is closed. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
  readonly trouble: WriteTrouble;
  readonly isDanger?: boolean;
  readonly hasDangerTitle?: boolean;
  readonly isDisabled?: boolean;
  /** Something else is being written. */
  readonly isBusy?: boolean;
  readonly width?: 'small' | 'medium' | 'large';
  readonly scrollsWhole?: boolean;
  /** The room between its parts. */
  readonly stack?: 'rw-stack-100' | 'rw-stack-200';
  /** Beside the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

type Trouble = Exclude<Written, { readonly is: 'done' | 'open' }>;

/** Asks before something is written. It stays open until that is done: nothing that was typed is lost. */
export function WriteDialog({
  title,
  action,
  onWrite,
  onDone,
  onClose,
  trouble: words,
  isDanger = false,
  hasDangerTitle = false,
  isDisabled = false,
  isBusy = false,
  width = 'small',
  scrollsWhole = false,
  stack = 'rw-stack-200',
  aside,
  children,
}: Props) {
  const { texts } = useViewer();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const changed = trouble?.is === 'changed' ? words.changed : undefined;

  async function submit() {
    if (busy || isBusy || isDisabled) return;
    const writing = onWrite(changed !== undefined);
    if (writing === null) return;
    setBusy(true);
    setTrouble(null);
    const written = await writing;
    setBusy(false);
    if (written.is === 'open') return;
    if (written.is !== 'done') return setTrouble(written);
    onClose();
    onDone?.();
  }

  return (
    <Dialog
      title={title}
      isDanger={hasDangerTitle}
      width={width}
      scrollsWhole={scrollsWhole}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          {aside}
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button
            type="submit"
            appearance={isDanger ? 'danger' : 'primary'}
            isDisabled={isDisabled}
            isLoading={busy || isBusy}
          >
            {changed?.applyMine ?? action}
          </Button>
        </>
      }
    >
      <div className={stack}>
        {children}
        {trouble === null ? null : changed === undefined ? (
          <Failed title={words.failed} error={trouble.error} />
        ) : (
          <Changed title={changed.title} next={changed.next} error={trouble.error} />
        )}
      </div>
    </Dialog>
  );
}

interface ChangedProps {
  readonly title: string;
  readonly next: string | undefined;
  readonly error: ErrorView | null;
}

function Changed({ title, next, error }: ChangedProps) {
  return (
    <div role="alert">
      <Message appearance="warning" title={title}>
        <p dir="auto" className="rw-break">
          {error?.message}
        </p>
        {next === undefined ? null : <p>{next}</p>}
      </Message>
    </div>
  );
}
