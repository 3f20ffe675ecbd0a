import type { ReactNode } from 'react';

interface Props {
  readonly title: string | undefined;
  readonly children: ReactNode;
}

/** A message without its look, for a page whose code no longer arrives: what it says must not be lost with it. */
export function PlainMessage({ title, children }: Props) {
  return (
    <div className="rw-stack-100">
      {title === undefined ? null : <h2 className="rw-strong">{title}</h2>}
      {children}
    </div>
  );
}
