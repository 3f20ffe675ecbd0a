import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import { helpPages } from './help-pages.mts';
import { preloadPanel } from './preload-panel.mts';
import { type ChunkGroup, screenChunks } from './screen-chunks.mts';
import { SURFACES } from './src/shell/surfaces.ts';
import { type MadePage, surfacePages } from './surface-pages.mts';
import { tableParts } from './table-parts.mts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const surfaces: Readonly<Record<string, MadePage>> = Object.fromEntries(
  Object.entries(SURFACES).map(([name, { title }]) => [name, { title, entry: `src/surfaces/${name}/main.tsx` }]),
);
const gallery: Readonly<Record<string, MadePage>> = {
  gallery: { title: 'Runway panels', entry: 'src/gallery/main.tsx' },
};

/** What a table needs of these on a panel's first screen is less than they are. */
const TABLE_PARTS = {
  '@atlaskit/tooltip': here('./src/shell/title-tooltip.tsx'),
  '@atlaskit/pagination': here('./src/shell/lazy-pagination.tsx'),
};

function configOf(
  pages: Readonly<Record<string, MadePage>>,
  plugins: readonly Plugin[],
  groups: readonly ChunkGroup[],
): InlineConfig {
  return {
    configFile: false,
    root: here('.'),
    // The frame serves the files from a path that is not known before deployment.
    base: './',
    plugins: [react(), tableParts(TABLE_PARTS), surfacePages(here('./'), pages), helpPages(), ...plugins],
    // Libraries of the design system look for their flags in `process.env`, which the frame does not have.
    define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}' },
    resolve: {
      alias: [
        {
          find: /^@atlaskit\/feature-gate-js-client\/feature-gates$/,
          replacement: here('./src/shell/no-feature-gates.ts'),
        },
      ],
    },
    build: {
      outDir: here('./build'),
      emptyOutDir: true,
      target: 'es2022',
      // The policy of the frame allows no `data:` fonts or scripts; small files stay files.
      assetsInlineLimit: 0,
      // One style sheet: thirty of a few hundred bytes cost more requests than their bytes are worth.
      cssCodeSplit: false,
      // The polyfill is an inline script, which the policy of the frame refuses.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
      rollupOptions: {
        // Optimized, a panel's file would take in its entry: the skeleton would wait for the whole panel.
        experimental: { chunkOptimization: false },
        input: Object.fromEntries(Object.keys(pages).map((page) => [page, here(`./${page}.html`)])),
        output: groups.length === 0 ? {} : { codeSplitting: { groups: [...groups] } },
      },
    },
  };
}

/**
 * One build, one flat HTML file a surface: that is what a Custom UI resource with several entries takes.
 * `--mode gallery` builds the page that shows every panel in every state instead; it is not deployed.
 */
export default defineConfig(async ({ mode }) => {
  // The gallery's stand-in of the bridge has to be there before the bridge is evaluated: no files of its own choosing.
  if (mode === 'gallery') {
    const config = configOf(gallery, [], []);
    return { ...config, build: { ...config.build, outDir: here('./build-gallery') } };
  }
  return configOf(surfaces, [preloadPanel()], [await screenChunks(configOf(surfaces, [], []))]);
});
