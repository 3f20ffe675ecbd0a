import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import { useViewer } from './viewer';

/** Wraps a skeleton: says "Loading" to a screen reader and hides the grey boxes from it. */
export function LoadingRegion({ children }: { readonly children: ReactNode }) {
  const { texts } = useViewer();
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{texts.loading}</VisuallyHidden>
      <div aria-hidden className="rw-stack-200 rw-loading">
        {children}
      </div>
    </div>
  );
}
