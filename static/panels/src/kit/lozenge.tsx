import type { ReactNode } from 'react';

export type LozengeLook = 'default' | 'success' | 'inprogress' | 'moved' | 'new' | 'removed';

interface Props {
  /** Named as the design system's lozenge names them. */
  readonly appearance?: LozengeLook;
  /** As wide as its text needs; otherwise a long text is cut at 200 px. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * A state in a word. Drawn as the design system's lozenge with the same tokens; that one brings a run-time style engine
 * for the buttons it can be, 21 KB gzipped on each surface (decision 0069).
 */
export function Lozenge({ appearance = 'default', isWide = false, children }: Props) {
  return (
    <span className={`rw-state rw-state-${appearance}${isWide ? ' rw-state-wide' : ''}`}>
      <span className="rw-state-text">{children}</span>
    </span>
  );
}
