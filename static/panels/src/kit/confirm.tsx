import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useViewer } from '../shell/viewer';

interface Props {
  readonly title: string;
  readonly body: string;
  /** What the button does, in one word. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is taken away. The focus returns to where it was. */
export function Confirm({ title, body, action, onConfirm, onCancel }: Props) {
  const { texts } = useViewer();
  return (
    <ModalTransition>
      <Modal onClose={onCancel} width="small">
        <ModalHeader>
          <ModalTitle>
            <span dir="auto" className="rw-break">
              {title}
            </span>
          </ModalTitle>
        </ModalHeader>
        <ModalBody>
          <p>{body}</p>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button appearance="danger" onClick={onConfirm}>
            {action}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
