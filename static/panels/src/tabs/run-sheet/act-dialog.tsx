import type { ReactNode } from 'react';
import { WriteDialog } from '../../kit/write-dialog';
import { writtenBy } from '../../kit/written';
import { runSheetTexts } from './run-sheet-texts';
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
  const { texts } = useViewer(runSheetTexts);
  return (
    <WriteDialog
      title={title}
      action={action}
      isDanger={isDangerous}
      onWrite={() => (isReady?.() === false ? null : writtenBy(onAct()))}
      onClose={onClose}
      trouble={{ failed: texts.runSheet.notWritten }}
    >
      {children}
    </WriteDialog>
  );
}
