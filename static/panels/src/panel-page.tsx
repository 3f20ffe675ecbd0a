import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import { useViewer } from './viewer';

/** A frame's whole page. The place around it shows the title; the page has it too, for those who go by headings. */
export function PanelPage({ children }: { readonly children: ReactNode }) {
  const { texts } = useViewer();
  return (
    <main className="rw-page">
      <VisuallyHidden>
        <h1>{texts.product}</h1>
      </VisuallyHidden>
      {children}
    </main>
  );
}
