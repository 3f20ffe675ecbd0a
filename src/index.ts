// One export for each handler that manifest.yml names, and nothing else.
export { factsConsumer } from './forge/facts-consumer';
export { importConsumer } from './forge/import-consumer';
export { issueEvents } from './forge/issue-events';
export { removalConsumer } from './forge/removal-consumer';
export { resolver } from './forge/resolver';
export { shiftConsumer } from './forge/shift-consumer';
export { sweep } from './forge/sweep';
