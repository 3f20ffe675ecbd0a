import type { ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  /** What is heard instead of what is shown; it has to begin with that. */
  readonly label?: string | undefined;
  /** More about it, for those who hover. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** Looks like a link and stays on the page: what it opens is in the page's own address. */
export function LinkButton({ onClick, label, title, children }: Props) {
  return (
    <button type="button" className="rw-link-button" aria-label={label} title={title} onClick={onClick}>
      {children}
    </button>
  );
}
