import { resolve } from 'node:path';
import { bundleApp } from '../../sandbox/forge/bundle-app';
import { RUN_SERVICES } from './of-run';
import { type RunServices, startRunServices } from './run-services';

declare global {
  var runwayRunServices: RunServices | undefined;
}

/**
 * Before any test: the app is bundled once, so that no test's time is the bundler's (`npm test` checks the types by themselves), and the run offers its browser and its
 * builds, which cost nothing until a suite asks for them.
 */
export default async function beforeRun(): Promise<void> {
  const project = resolve(__dirname, '../..');
  if (process.env['RUNWAY_BUNDLE'] === undefined) await bundleApp({ app: project, project, types: 'unchecked' });
  globalThis.runwayRunServices = await startRunServices();
  process.env[RUN_SERVICES] = globalThis.runwayRunServices.url;
}
