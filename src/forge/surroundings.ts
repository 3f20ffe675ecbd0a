import { getAppContext } from '@forge/api';
import type { Surroundings } from '../import/ports';
import { jiraIssues } from './jira-issues';
import { AS_APP } from './product-request';
import { runQueue } from './run-queue';
import { runStore } from './run-store';

/** What the import's worker needs, from Forge. */
export const surroundings = (): Surroundings => ({
  store: runStore,
  queue: runQueue,
  jira: (run) => jiraIssues(run.actor === 'person' ? { as: 'person', account: run.startedBy } : AS_APP),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  remaining: () => getAppContext().invocationRemainingTimeInMillis(),
});
