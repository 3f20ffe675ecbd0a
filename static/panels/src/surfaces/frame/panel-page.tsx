import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import { HelpLink } from '../../kit/help/help-link';
import { type HelpedPanel, helpOfPanel } from '../../kit/help/help-of-panel';
import { useViewer } from '../../shell/viewer';

interface Props {
  /** What the question mark tells of; there is none where the panel could not be drawn. */
  readonly help?: HelpedPanel;
  /** Tells the frames of a page with several apart for those who go by landmarks. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** A frame's whole page. The place around it shows the title; the page has it too, for those who go by headings. */
export function PanelPage({ help, label, children }: Props) {
  const { texts } = useViewer();
  return (
    <main className="rw-page" aria-label={label}>
      <VisuallyHidden>
        <h1>{texts.product}</h1>
      </VisuallyHidden>
      {help === undefined ? null : (
        <div className="rw-help-place">
          <HelpLink to={helpOfPanel(help)} label={texts.help.mark} isMark>
            ?
          </HelpLink>
        </div>
      )}
      {children}
    </main>
  );
}
