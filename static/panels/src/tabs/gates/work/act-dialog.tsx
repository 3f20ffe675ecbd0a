import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState, type ReactNode } from 'react';
import type { ErrorView } from '../../../../../../src/contract/result';
import { Failed } from '../../../kit/failed';
import { Message } from '../../../kit/message';
import { useViewer } from '../../../shell/viewer';
import { focusIfLost } from './focus-if-lost';
import type { ActDone } from './use-gate';

interface Props {
  readonly title: string;
  /** What the button does, in a word or two. */
  readonly action: string;
  /** Writes it; null where something is lacking, which the fields say themselves. */
  readonly onSubmit: () => Promise<ActDone> | null;
  readonly onClose: () => void;
  /** Id of the heading that takes the focus where the button that opened this is gone. */
  readonly home: string;
  readonly isDanger?: boolean;
  readonly width?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** Asks before something is written at a gate. It stays open until that is done: nothing that was typed is lost. */
export function ActDialog({
  title,
  action,
  onSubmit,
  onClose,
  home,
  isDanger = false,
  width = 'small',
  children,
}: Props) {
  const { texts } = useViewer();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly isChanged: boolean; readonly error: ErrorView | null } | null>(
    null,
  );

  async function submit() {
    if (busy) return;
    const writing = onSubmit();
    if (writing === null) return;
    setBusy(true);
    setTrouble(null);
    const done = await writing;
    setBusy(false);
    if (done.is !== 'done') return setTrouble({ isChanged: done.is === 'changed', error: done.error });
    onClose();
    focusIfLost(home);
  }

  return (
    <ModalTransition>
      <Modal onClose={onClose} width={width}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ModalHeader>
            <ModalTitle>
              <span dir="auto" className="rw-break">
                {title}
              </span>
            </ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="rw-stack-200">
              {children}
              {trouble === null ? null : trouble.isChanged ? (
                <div role="alert">
                  <Message appearance="warning" title={texts.gates.actChanged}>
                    <p dir="auto" className="rw-break">
                      {trouble.error?.message}
                    </p>
                    <p>{texts.gates.actChangedNext}</p>
                  </Message>
                </div>
              ) : (
                <Failed title={texts.gates.actFailed} error={trouble.error} />
              )}
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" appearance={isDanger ? 'danger' : 'primary'} isLoading={busy}>
              {trouble?.isChanged === true ? texts.gates.applyMine : action}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
