import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { type ReactNode, useId, useState } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import { Failed } from '../../kit/failed';
import { Message } from '../../kit/message';
import { useViewer } from '../../shell/viewer';
import type { Outcome } from './use-log';

interface Props {
  readonly title: string;
  /** What the button does. */
  readonly action: string;
  /** The version that the person began with; null of what is new. */
  readonly version: number | null;
  /** The version that stands now. */
  readonly latest: number | null;
  /** Whether what is typed can be sent; what is missing is told at its field from the first try on. */
  readonly isComplete: boolean;
  readonly onTry: () => void;
  readonly onSave: (version: number) => Promise<Outcome>;
  readonly onClose: () => void;
  readonly width?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** Fields with a button that writes them. Where somebody else was faster, theirs is told and mine is still there. */
export function LogDialog({
  title,
  action,
  version,
  latest,
  isComplete,
  onTry,
  onSave,
  onClose,
  width = 'medium',
  children,
}: Props) {
  const { texts } = useViewer();
  const form = useId();
  const [trouble, setTrouble] = useState<{ readonly error: ErrorView | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const isConflict = trouble?.error?.code === 'changed-meanwhile';

  async function save(against: number | null) {
    onTry();
    if (!isComplete || busy) return;
    setBusy(true);
    setTrouble(null);
    const outcome = await onSave(against ?? 0);
    setBusy(false);
    if (outcome === null) onClose();
    else setTrouble(outcome);
  }

  return (
    <ModalTransition>
      <Modal onClose={onClose} width={width} shouldScrollInViewport>
        <form
          id={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(version);
          }}
        >
          <ModalHeader hasCloseButton={false}>
            <ModalTitle>
              <span dir="auto" className="rw-break">
                {title}
              </span>
            </ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="rw-stack-100">
              {children}
              {trouble === null ? null : isConflict ? (
                <div role="alert">
                  <Message appearance="warning" title={texts.decisions.changed}>
                    <div className="rw-stack-100">
                      <p dir="auto" className="rw-break">
                        {trouble.error?.message}
                      </p>
                      <div>
                        <Button isDisabled={busy} onClick={() => void save(latest)}>
                          {texts.decisions.applyMine}
                        </Button>
                      </div>
                    </div>
                  </Message>
                </div>
              ) : (
                <Failed title={texts.decisions.notWritten} error={trouble.error} />
              )}
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button appearance="primary" type="submit" isDisabled={busy}>
              {action}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
