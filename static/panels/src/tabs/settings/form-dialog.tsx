import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';
import { RegisterTrouble } from '../../kit/register/register-trouble';
import type { Register } from '../../kit/register/use-register';
import { useViewer } from '../../shell/viewer';

interface Props {
  readonly title: string;
  /** What the button does, in one or two words. */
  readonly action: string;
  readonly register: Register;
  readonly isDisabled?: boolean;
  /** It cannot be taken back, or takes something away. */
  readonly isDanger?: boolean;
  /** @returns whether it was written: then the dialogue closes */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  /** Beside the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Writes one thing in the register. The focus returns to where it was. */
export function FormDialog({
  title,
  action,
  register,
  isDisabled = false,
  isDanger = false,
  onSave,
  onClose,
  aside,
  children,
}: Props) {
  const { texts } = useViewer();
  const close = () => {
    register.setTrouble(null);
    onClose();
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium" shouldScrollInViewport>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isDisabled && !register.isBusy) void onSave().then((isDone) => isDone && close());
          }}
        >
          <ModalHeader>
            <ModalTitle {...(isDanger ? { appearance: 'danger' as const } : {})}>
              <span dir="auto" className="rw-break">
                {title}
              </span>
            </ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="rw-stack-100">
              {children}
              <RegisterTrouble register={register} />
            </div>
          </ModalBody>
          <ModalFooter>
            {aside}
            <Button appearance="subtle" onClick={close}>
              {texts.cancel}
            </Button>
            <Button
              type="submit"
              appearance={isDanger ? 'danger' : 'primary'}
              isDisabled={isDisabled}
              isLoading={register.isBusy}
            >
              {action}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
