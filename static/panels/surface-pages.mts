import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** An HTML file that the build makes. */
export interface MadePage {
  readonly title: string;
  /** Its script, relative to the folder of the panels. */
  readonly entry: string;
}

const htmlOf = ({ title, entry }: MadePage): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./${entry}"></script>
  </body>
</html>
`;

/** Makes the HTML files that the build takes as inputs. No such file is on the disk: one a surface would only repeat the table. */
export const surfacePages = (root: string, pages: Readonly<Record<string, MadePage>>): Plugin => {
  const pageOf = (id: string): MadePage | undefined =>
    id === `${root}${basename(id)}` && id.endsWith('.html') ? pages[basename(id, '.html')] : undefined;
  return {
    name: 'surface-pages',
    enforce: 'pre',
    resolveId: (id) => (pageOf(id) === undefined ? null : id),
    load(id) {
      const page = pageOf(id);
      return page === undefined ? null : { code: htmlOf(page), moduleType: 'js' };
    },
  };
};
