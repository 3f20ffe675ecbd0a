import type { Plugin, Rollup } from 'vite';

type Output = Rollup.OutputBundle;

/** Files that are loaded with one, in the order in which they are asked for. */
function closure(file: string, bundle: Output, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || found.has(file)) return found;
  found.add(file);
  for (const imported of chunk.imports) closure(imported, bundle, found);
  return found;
}

function stylesOf(file: string, bundle: Output): readonly string[] {
  const chunk = bundle[file];
  return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
}

const link = (attrs: Readonly<Record<string, string>>) => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head' as const,
});

const isPanel = (file: string, bundle: Output): boolean => {
  const chunk = bundle[file];
  return chunk?.type === 'chunk' && chunk.facadeModuleId?.includes('/panels/src/') === true;
};

/**
 * Names the files of a panel in its page, after the script that makes the first formatter. A panel is imported once its skeleton is painted; without this its files would
 * be asked for no sooner, one round trip later.
 */
export const preloadPanel = (): Plugin => ({
  name: 'preload-panel',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { chunk, bundle }) {
      if (chunk === undefined || bundle === undefined) return [];
      const own = closure(chunk.fileName, bundle);
      const panels = chunk.dynamicImports.filter((file) => isPanel(file, bundle));
      const [first = new Set<string>(), ...others] = panels.map((file) => closure(file, bundle));
      // A page that draws one of several panels loads what they share: which one it is, its context says.
      const files = new Set([...first].filter((file) => !own.has(file) && others.every((other) => other.has(file))));
      const styles = new Set([...files].flatMap((file) => stylesOf(file, bundle)));
      return [
        { tag: 'script', attrs: { async: true, src: './first-format.js' }, injectTo: 'head-prepend' as const },
        ...[...files].map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
        ...[...styles].map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
      ];
    },
  },
});
