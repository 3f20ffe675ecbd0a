import '@atlaskit/css-reset';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../../static/panels/src/shell/apply-theme';

/** The least that a page of the design system in a Forge frame is: context, theme, a heading and a button. */
async function start(): Promise<void> {
  const context = await view.getContext();
  await applyTheme(context.theme?.colorMode);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  createRoot(root).render(
    <>
      <Heading size="large">Empty</Heading>
      <Button>Nothing</Button>
    </>,
  );
}

void start();
