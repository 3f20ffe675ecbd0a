import type { Clock } from '../clock';
import { resumeBulkTasks } from '../jira/bulk-task';
import { seededRandom } from '../forge/seeded-random';
import { createSearchIndex } from '../jira/search-index';
import { shuffled } from '../shuffled';
import { answerRequest } from './answer-request';
import { defaultState } from './default-state';
import { matchOperation } from './match-operation';
import { OPERATIONS } from './operations';
import { createRateLimits } from './rate-limits';
import { newSiteMemory, type SiteMemory } from './site-memory';
import type { SiteState } from './site-state';
import type { IndexedProperty, Site, SiteEvent, SiteFaults, SiteRequest } from './site-types';
import type { World } from './world';

export type {
  Actor,
  Commit,
  IndexedProperty,
  Site,
  SiteAnswer,
  SiteEvent,
  SiteFaults,
  SiteOperation,
  SiteRequest,
} from './site-types';
export type { SiteState } from './site-state';

export interface SiteOptions {
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** Without it the site of `defaultState`. The site works on this very value: it is not copied. */
  readonly state?: SiteState;
  /** What a site that goes on remembers besides; without it a site has just started. Worked on, like the state. */
  readonly memory?: SiteMemory;
  readonly faults?: SiteFaults;
  /** Of what is random without a fault: the order of bulk answers. Without it 1. */
  readonly seed?: number;
  /** What the installed app's manifest indexes (`jira:entityProperty`); without it what the state says. */
  readonly indexedProperties?: readonly IndexedProperty[];
}

/** An Atlassian site in memory: a Jira and a Confluence that answer REST and tell their events. */
export function createSite(options: SiteOptions): Site {
  const { clock } = options;
  const state = options.state ?? defaultState(clock.now());
  if (options.indexedProperties !== undefined) state.jira.indexedProperties = options.indexedProperties;
  const faults: SiteFaults = options.faults ?? { random: () => 0.5 };
  const memory = options.memory ?? newSiteMemory();
  const order = seededRandom(options.seed ?? 1, 'order', memory.streams);
  const limits = createRateLimits(clock, memory.used);
  const index = createSearchIndex(Object.values(state.jira.issues), clock, faults, memory.searchable);
  const listeners: ((event: SiteEvent) => void)[] = [];
  // What is done later, by a bulk task or a late commit, is nobody's by then: the product does not say whose it was either.
  let through: SiteRequest['through'];
  let asPerson = false;
  const world: World = {
    state,
    clock,
    faults,
    indexed: index.issues,
    save(issue) {
      state.jira.issues[issue.id] = issue;
      index.put(issue.id, issue);
    },
    drop(issueId) {
      state.jira.issues = Object.fromEntries(Object.entries(state.jira.issues).filter(([id]) => id !== issueId));
      index.put(issueId, null);
    },
    unordered: (entries) => shuffled(entries, order),
    emit(event) {
      const selfGenerated = through === 'app' && !(asPerson && faults.selfEvents === true);
      const body = event.name.startsWith('avi:jira:') ? { ...event.body, selfGenerated } : event.body;
      for (const listener of listeners) listener({ ...event, body, at: clock.now() });
    },
    countWrite(issueId) {
      if (through !== 'screens') limits.countWrite(issueId);
    },
  };
  resumeBulkTasks(world);
  return {
    state,
    memory,
    answer(request, hooks = {}) {
      through = request.through;
      asPerson = request.actor.kind === 'person';
      try {
        return Promise.resolve(answerRequest(world, limits, request, hooks.commit ?? null));
      } finally {
        through = undefined;
      }
    },
    operation(method, path) {
      const match = matchOperation(OPERATIONS, method, path);
      if (match === null) return null;
      const { operation } = match;
      return {
        method: operation.method,
        template: operation.template,
        scopes: operation.scopes,
        write: operation.write,
      };
    },
    onEvent(listener) {
      listeners.push(listener);
    },
  };
}
