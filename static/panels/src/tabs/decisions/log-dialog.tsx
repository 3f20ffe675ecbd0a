import type { ReactNode } from 'react';
import { WriteDialog } from '../../kit/write-dialog';
import type { Written } from '../../kit/written';
import { decisionTexts } from './decision-texts';
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
  version,
  latest,
  isComplete,
  onTry,
  onSave,
  width = 'medium',
  children,
  ...dialog
}: Props) {
  const { decisions } = useViewer(decisionTexts).texts;
  return (
    <WriteDialog
      {...dialog}
      width={width}
      scrollsWhole
      stack="rw-stack-100"
      onWrite={(isAgain) => {
        onTry();
        return isComplete ? onSave((isAgain ? latest : version) ?? 0).then(written) : null;
      }}
      trouble={{
        failed: decisions.notWritten,
        changed: { title: decisions.changed, applyMine: decisions.applyMine },
      }}
    >
      {children}
    </WriteDialog>
  );
}

function written(outcome: Outcome): Written {
  if (outcome === null) return { is: 'done' };
  return { is: outcome.error?.code === 'changed-meanwhile' ? 'changed' : 'failed', error: outcome.error };
}
