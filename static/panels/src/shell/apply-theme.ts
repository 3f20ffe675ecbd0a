import { view } from '@forge/bridge';

type ColorMode = 'light' | 'dark';

/**
 * Asks the product to theme the frame and to keep it themed when the viewer changes the theme.
 * Where the host marks the page with no theme, the tokens are loaded from the app's own files,
 * so that a panel is never drawn without colours.
 */
export async function applyTheme(colorMode: string | undefined): Promise<void> {
  await view.theme.enable().catch(() => undefined);
  const page = document.documentElement;
  if (page.dataset['theme'] === undefined) {
    page.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape';
    page.dataset['colorMode'] = resolveColorMode(colorMode);
  }
  const drawn = getComputedStyle(page).getPropertyValue('--ds-text') !== '';
  if (!drawn) await loadTokens();
}

function resolveColorMode(asked: string | undefined): ColorMode {
  if (asked === 'light' || asked === 'dark') return asked;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

async function loadTokens(): Promise<void> {
  const sheets = await Promise.all([
    import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light'),
    import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark'),
    import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing'),
    import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography'),
    import('@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape'),
  ]);
  const style = document.createElement('style');
  style.textContent = sheets.map((sheet) => sheet.default).join('\n');
  document.head.append(style);
}
