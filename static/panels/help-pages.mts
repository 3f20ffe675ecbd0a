import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { renderHelp } from './render-help.mts';

/** Ships pages of `docs/` with the panels: Markdown is rendered while they are built, so that no panel has to read it. */
export const helpPages = (): Plugin => ({
  name: 'help-pages',
  load(id) {
    if (!id.endsWith('.md')) return null;
    const page = renderHelp(basename(id, '.md'), readFileSync(id, 'utf8'));
    return { code: `export default ${JSON.stringify(page)};`, moduleType: 'js' };
  },
});
