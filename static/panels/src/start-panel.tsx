import '@atlaskit/css-reset';
import './panels.css';
import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from './apply-theme';
import { createFormat } from './format';
import { PanelBoundary } from './panel-boundary';
import { createTexts } from './texts';
import { ViewerContext } from './viewer';

/** Reads the context, themes the frame and draws the panel into the page's root. */
export async function startPanel(panel: ReactNode): Promise<void> {
  const context = await view.getContext().catch(() => undefined);
  await applyTheme(context?.theme?.colorMode);
  const format = createFormat(context?.locale, context?.timezone);
  // The bridge calls it a locale; the texts are English whatever it says, and the page says so to screen readers.
  const viewer = {
    format,
    texts: createTexts(format),
    account: context?.accountId ?? null,
    extension: context?.extension ?? {},
  };
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <ViewerContext.Provider value={viewer}>
        <PanelBoundary texts={viewer.texts}>{panel}</PanelBoundary>
      </ViewerContext.Provider>
    </StrictMode>,
  );
}
