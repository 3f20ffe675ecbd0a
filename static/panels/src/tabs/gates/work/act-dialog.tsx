import type { ReactNode } from 'react';
import { WriteDialog } from '../../../kit/write-dialog';
import type { Written } from '../../../kit/written';
import { gateTexts } from '../gate-texts';
import { useViewer } from '../../../shell/viewer';
import { focusIfLost } from './focus-if-lost';

interface Props {
  readonly title: string;
  /** What the button does, in a word or two. */
  readonly action: string;
  /** Writes it; null where something is lacking, which the fields say themselves. */
  readonly onSubmit: () => Promise<Written> | null;
  readonly onClose: () => void;
  /** Id of the heading that takes the focus where the button that opened this is gone. */
  readonly home: string;
  readonly isDanger?: boolean;
  readonly width?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** Asks before something is written at a gate. */
export function ActDialog({ onSubmit, home, ...dialog }: Props) {
  const { gates } = useViewer(gateTexts).texts;
  return (
    <WriteDialog
      {...dialog}
      onWrite={onSubmit}
      onDone={() => focusIfLost(home)}
      trouble={{
        failed: gates.actFailed,
        changed: { title: gates.actChanged, next: gates.actChangedNext, applyMine: gates.applyMine },
      }}
    />
  );
}
