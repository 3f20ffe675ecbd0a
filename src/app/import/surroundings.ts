import type { Surroundings } from '../../import/ports';
import type { Run } from '../../import/run';
import { remainingTime } from '../../forge/access/remaining-time';
import { jiraEdits } from '../../forge/jira/jira-edits';
import { jiraIssues } from '../../forge/jira/jira-issues';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { sleep } from '../waves/sleep';

/** What the import's worker needs, from Forge. */
export const surroundings = (): Surroundings => ({
  store: runStore,
  queue: runQueue,
  jira: (run) => jiraIssues(actorOf(run)),
  edits: (run) => jiraEdits(actorOf(run), run.assigning.quiet),
  now: () => Date.now(),
  sleep,
  newId: () => crypto.randomUUID(),
  remaining: remainingTime,
});

const actorOf = ({ actor, startedBy }: Run): As => (actor === 'person' ? { as: 'person', account: startedBy } : AS_APP);
