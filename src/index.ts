// One export for each handler that manifest.yml names, and nothing else.
export { importConsumer } from './forge/import-consumer';
export { importSweep } from './forge/import-sweep';
export { resolver } from './forge/resolver';
export { shiftConsumer } from './forge/shift-consumer';
