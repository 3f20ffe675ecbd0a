import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { helpPages } from './help-pages.mts';
import { preloadPanel } from './preload-panel.mts';
import { SURFACES } from './src/shell/surfaces.ts';
import { type MadePage, surfacePages } from './surface-pages.mts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const surfaces: Readonly<Record<string, MadePage>> = Object.fromEntries(
  Object.entries(SURFACES).map(([name, { title }]) => [name, { title, entry: `src/surfaces/${name}/main.tsx` }]),
);
const gallery: Readonly<Record<string, MadePage>> = {
  gallery: { title: 'Runway panels', entry: 'src/gallery/main.tsx' },
};

/**
 * What every surface paints its skeleton with, in one file: left to itself the bundler cuts it into a dozen, by which
 * surfaces share what, and the first paint waits for as many answers.
 */
const BASE =
  /\/panels\/src\/(surfaces\/frame\/start-panel|shell\/loading-region)\.tsx$|\/@atlaskit\/heading\/dist\/esm\/index\.js$/;

/**
 * One build, one flat HTML file a surface: that is what a Custom UI resource with several entries takes.
 * `--mode gallery` builds the page that shows every panel in every state instead; it is not deployed.
 */
export default defineConfig(({ mode }) => {
  const isGallery = mode === 'gallery';
  const pages = isGallery ? gallery : surfaces;
  return {
    root: here('.'),
    // The frame serves the files from a path that is not known before deployment.
    base: './',
    plugins: [react(), surfacePages(here('./'), pages), helpPages(), ...(isGallery ? [] : [preloadPanel()])],
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
      outDir: here(isGallery ? './build-gallery' : './build'),
      emptyOutDir: true,
      target: 'es2022',
      // The policy of the frame allows no `data:` fonts or scripts; small files stay files.
      assetsInlineLimit: 0,
      // The polyfill is an inline script, which the policy of the frame refuses.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
      rollupOptions: {
        input: Object.fromEntries(Object.keys(pages).map((page) => [page, here(`./${page}.html`)])),
        // The gallery's stand-in of the bridge has to be there before the bridge is evaluated.
        ...(isGallery ? {} : { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } }),
      },
    },
  };
});
