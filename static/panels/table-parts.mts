import type { Plugin } from 'vite';

/** Gives the design system's table other files for the packages named; other importers get the packages. */
export const tableParts = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'table-parts',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer?.includes('/@atlaskit/dynamic-table/') !== true) return null;
    const name = source.split('/').slice(0, 2).join('/');
    return files[name] ?? null;
  },
});
