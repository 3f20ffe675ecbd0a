import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useState, type ReactNode } from 'react';
import type { ErrorView } from '../../../../../src/contract/result';
import { Failed } from '../../kit/failed';
import { errorOf } from '../../shell/use-call';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly title: string;
  /** What the button does; the title where it is absent. */
  readonly action?: string;
  readonly isDangerous?: boolean;
  /** False where something is lacking, which is then told. */
  readonly isReady?: () => boolean;
  /** @throws CallFailed: then it is told, and all that was typed stays */
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for what an act needs, and stays until it is done. The focus returns to where it was. */
export function ActDialog({ title, action = title, isDangerous = false, isReady, onAct, onClose, children }: Props) {
  const { texts } = useViewer();
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly error: ErrorView | null } | null>(null);

  async function act() {
    if (isBusy || isReady?.() === false) return;
    setIsBusy(true);
    setFailed(null);
    try {
      await onAct();
      onClose();
    } catch (failure) {
      setFailed({ error: errorOf(failure) });
      setIsBusy(false);
    }
  }

  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className="rw-stack-200">
            {children}
            {failed === null ? null : <Failed title={texts.runSheet.notWritten} error={failed.error} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button appearance={isDangerous ? 'danger' : 'primary'} isLoading={isBusy} onClick={() => void act()}>
            {action}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
