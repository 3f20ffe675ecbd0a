import '@atlaskit/css-reset';
import '../../shell/panels.css';
import { view } from '@forge/bridge';
import { StrictMode, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../../shell/apply-theme';
import { createFormat } from '../../shell/format';
import type { HelpedPanel } from '../../kit/help/help-of-panel';
import { PanelBoundary } from './panel-boundary';
import { PanelPage } from './panel-page';
import { createTexts } from '../../shell/texts/texts';
import { useCode } from '../../shell/use-code';
import { ViewerContext } from '../../shell/viewer';

/** Once, at 60 a second. Without it the panel is evaluated first, and only then anything is painted. */
const FRAME_MS = 16;

interface Panel {
  /** Evaluates its code, which the page fetches meanwhile. */
  readonly load: () => Promise<ComponentType>;
  /** Drawn until the code is there. */
  readonly skeleton: ReactNode;
  /** What its question mark tells of, from the skeleton on. */
  readonly help: HelpedPanel;
}

/** Reads the context, themes the frame and draws the panel into the page's root, its skeleton first. */
export async function startPanel({ load, skeleton, help }: Panel): Promise<void> {
  const afterPaint = async () => {
    await new Promise((passed) => setTimeout(passed, FRAME_MS));
    return load();
  };
  const context = await view.getContext().catch(() => undefined);
  await applyTheme(context?.theme?.colorMode);
  const format = createFormat(context?.locale, context?.timezone);
  // The bridge calls it a locale; the texts are English whatever it says, and the page says so to screen readers.
  const viewer = {
    format,
    texts: createTexts(format),
    account: context?.accountId ?? null,
    extension: context?.extension ?? {},
    moduleKey: context?.moduleKey ?? '',
  };
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <ViewerContext.Provider value={viewer}>
        <PanelBoundary texts={viewer.texts}>
          <Loaded load={afterPaint} skeleton={skeleton} help={help} />
        </PanelBoundary>
      </ViewerContext.Provider>
    </StrictMode>,
  );
}

/** Inside the boundary, so that "Try again" mounts it anew and fetches anew what did not arrive. */
function Loaded({ load, skeleton, help }: Panel) {
  const loaded = useCode(load);
  switch (loaded.state) {
    case 'loading':
      return <PanelPage help={help}>{skeleton}</PanelPage>;
    case 'failed':
      throw new Error('the code of the panel did not arrive');
    case 'ready':
      return <loaded.code />;
  }
}
