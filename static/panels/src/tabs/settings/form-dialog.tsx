import type { ReactNode } from 'react';
import { RegisterTrouble } from '../../kit/register/register-trouble';
import type { Register } from '../../kit/register/use-register';
import { WriteDialog } from '../../kit/write-dialog';
import type { Written } from '../../kit/written';
import { settingsTexts } from './settings-texts';
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

/** Writes one thing in the register, which says itself why it could not. The focus returns to where it was. */
export function FormDialog({ register, isDanger = false, onSave, onClose, children, ...dialog }: Props) {
  const { texts } = useViewer(settingsTexts);
  return (
    <WriteDialog
      {...dialog}
      isDanger={isDanger}
      hasDangerTitle={isDanger}
      width="medium"
      scrollsWhole
      stack="rw-stack-100"
      isBusy={register.isBusy}
      onWrite={async (): Promise<Written> => ((await onSave()) ? { is: 'done' } : { is: 'open' })}
      onClose={() => {
        register.setTrouble(null);
        onClose();
      }}
      trouble={{ failed: texts.raci.register.writeFailed }}
    >
      {children}
      <RegisterTrouble register={register} />
    </WriteDialog>
  );
}
