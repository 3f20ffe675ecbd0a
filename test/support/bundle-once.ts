import { resolve } from 'node:path';
import { bundleApp } from '../../sandbox/forge/bundle-app';

/** Before any test: the app is bundled once, so that no test's time is the bundler's. */
export default async function bundleOnce(): Promise<void> {
  const project = resolve(__dirname, '../..');
  if (process.env['RUNWAY_BUNDLE'] === undefined) await bundleApp({ app: project, project });
}
