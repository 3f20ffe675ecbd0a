import type { ReactNode } from 'react';
import type { Finding } from '../../../../../../src/contract/gates';
import { WriteDialog } from '../../../kit/write-dialog';
import type { Written } from '../../../kit/written';
import { useViewer } from '../../../shell/viewer';
import { gateTexts } from '../gate-texts';
import { focusIfLost } from '../work/focus-if-lost';
import { useGateWork } from '../work/gate-work';

export interface CriterionProps {
  readonly finding: Finding;
  readonly home: string;
  readonly onClose: () => void;
}

interface FrameProps {
  readonly title: string;
  readonly action: string;
  readonly home: string;
  readonly onSubmit: () => Promise<Written> | null;
  readonly onClose: () => void;
  readonly isDisabled?: boolean;
  readonly width?: 'small' | 'medium' | 'large';
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The gate is read again once it is done: the criterion may be met. */
export function CriterionFrame({ home, onSubmit, ...dialog }: FrameProps) {
  const { gates } = useViewer(gateTexts).texts;
  const { again } = useGateWork();
  return (
    <WriteDialog
      {...dialog}
      onWrite={onSubmit}
      onDone={() => {
        focusIfLost(home);
        void again();
      }}
      trouble={{ failed: gates.criterion.failed }}
    />
  );
}
