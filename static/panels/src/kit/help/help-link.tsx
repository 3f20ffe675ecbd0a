import { useState, type ReactNode } from 'react';
import type { HelpTarget } from '../../shell/help-target';
import { OpenHelp } from './open-help';

interface Props {
  readonly to: HelpTarget;
  /** What is heard instead of what is shown. */
  readonly label?: string | undefined;
  /** A mark in a circle instead of a link. */
  readonly isMark?: boolean;
  readonly children: ReactNode;
}

/** Opens a place of the help over the panel. The focus returns to it. */
export function HelpLink({ to, label, isMark = false, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={isMark ? 'rw-help-mark' : 'rw-link-button'}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen ? <OpenHelp to={to} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
