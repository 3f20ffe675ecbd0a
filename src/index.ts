// One export for each handler that manifest.yml names, and nothing else.
export { factsConsumer } from './handlers/facts-consumer';
export {
  exportGoNoGo,
  exportPlan,
  exportRaci,
  exportReadiness,
  exportSprint,
  exportTimeline,
} from './handlers/macro-exports';
export { importConsumer } from './handlers/import-consumer';
export { issueEvents } from './handlers/issue-events';
export { removalConsumer } from './handlers/removal-consumer';
export { resolver } from './handlers/resolver';
export { moveConsumer as shiftConsumer } from './handlers/move-consumer';
export { sprintEvents } from './handlers/sprint-events';
export { sweep } from './handlers/sweep';
