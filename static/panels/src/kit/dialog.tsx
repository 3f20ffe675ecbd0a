import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';

interface FrameProps {
  readonly onClose: () => void;
  readonly width?: 'small' | 'medium' | 'large';
  /** The whole dialog scrolls, not its body: for what may be longer than the frame. */
  readonly scrollsWhole?: boolean;
  /** To the button that opened it, where that was not pressed but followed. */
  readonly returnsFocus?: boolean;
  readonly children: ReactNode;
}

/** What a dialog is in. Its content may be another one while it is open. */
export function DialogFrame({ onClose, width = 'small', scrollsWhole = false, returnsFocus, children }: FrameProps) {
  return (
    <ModalTransition>
      <Modal
        onClose={onClose}
        width={width}
        shouldScrollInViewport={scrollsWhole}
        {...(returnsFocus === undefined ? {} : { shouldReturnFocus: returnsFocus })}
      >
        {children}
      </Modal>
    </ModalTransition>
  );
}

interface ContentProps {
  readonly title: string;
  /** The title says that something is taken away. */
  readonly isDanger?: boolean;
  readonly hasCloseButton?: boolean;
  /** The buttons, the one that does it last. */
  readonly actions: ReactNode;
  /** Where its last button is of the type `submit`. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

export function DialogContent({ title, isDanger = false, hasCloseButton, actions, onSubmit, children }: ContentProps) {
  const content = (
    <>
      <ModalHeader {...(hasCloseButton === undefined ? {} : { hasCloseButton })}>
        <ModalTitle {...(isDanger ? { appearance: 'danger' as const } : {})}>
          <span dir="auto" className="rw-break">
            {title}
          </span>
        </ModalTitle>
      </ModalHeader>
      <ModalBody>{children}</ModalBody>
      <ModalFooter>{actions}</ModalFooter>
    </>
  );
  if (onSubmit === undefined) return content;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {content}
    </form>
  );
}

/** The one frame of every dialog: a title, what it is about, and its buttons. */
export function Dialog({ onClose, width, scrollsWhole, returnsFocus, ...content }: FrameProps & ContentProps) {
  return (
    <DialogFrame
      onClose={onClose}
      {...(width === undefined ? {} : { width })}
      {...(scrollsWhole === undefined ? {} : { scrollsWhole })}
      {...(returnsFocus === undefined ? {} : { returnsFocus })}
    >
      <DialogContent {...content} />
    </DialogFrame>
  );
}
