import './before-run';

/** After all tests: the run's browser is ended. */
export default async function afterRun(): Promise<void> {
  await globalThis.runwayRunServices?.close();
}
