import { simulatedClock, type SimulatedClock } from '../../../sandbox/clock';
import {
  type Actor,
  createSite,
  type Commit,
  type Site,
  type SiteFaults,
  type SiteState,
} from '../../../sandbox/site/site';
import type { IndexedProperty, SiteEvent } from '../../../sandbox/site/site-types';

export const START = Date.parse('2027-05-01T08:00:00Z');

export const lead: Actor = { kind: 'person', accountId: 'acc-lead' };
export const member: Actor = { kind: 'person', accountId: 'acc-member' };
export const viewer: Actor = { kind: 'person', accountId: 'acc-viewer' };
/** Administers Jira, and only looks into projects. */
export const admin: Actor = { kind: 'person', accountId: 'acc-admin' };
export const outsider: Actor = { kind: 'person', accountId: 'acc-outsider' };
export const app: Actor = { kind: 'app' };
export const anonymous: Actor = { kind: 'anonymous' };

export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer's JSON; null for an empty answer. */
  readonly body: never;
}

export interface UnderTest {
  readonly site: Site;
  readonly clock: SimulatedClock;
  readonly events: SiteEvent[];
  readonly ask: (method: string, path: string, body?: unknown, actor?: Actor, commit?: Commit) => Promise<Said>;
}

/** A form with one file. */
export interface Form {
  readonly headers: Readonly<Record<string, string>>;
  readonly form: string;
}

export const textFile = (filename: string, text: string, token = 'no-check'): Form => ({
  headers: { 'Content-Type': 'multipart/form-data; boundary=----part', 'X-Atlassian-Token': token },
  form: `------part\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n------part--\r\n`,
});

const isForm = (body: unknown): body is Form => typeof body === 'object' && body !== null && 'form' in body;

/** A default site on a clock that only the test moves. */
export function siteUnderTest(
  options: { faults?: SiteFaults; indexed?: readonly string[]; state?: SiteState; seed?: number } = {},
): UnderTest {
  const clock = simulatedClock(START);
  const indexedProperties = (options.indexed ?? []).map((path): IndexedProperty => ({
    propertyKey: 'runway',
    path,
    type: 'string',
  }));
  const { faults, state, seed } = options;
  const site = createSite({
    clock,
    indexedProperties,
    ...(seed === undefined ? {} : { seed }),
    ...(faults === undefined ? {} : { faults }),
    ...(state === undefined ? {} : { state }),
  });
  const events: SiteEvent[] = [];
  site.onEvent((event) => events.push(event));
  return {
    site,
    clock,
    events,
    async ask(method, path, body, actor = lead, commit) {
      const answer = await site.answer(
        {
          product: path.startsWith('/wiki/') ? 'confluence' : 'jira',
          method,
          path,
          headers: isForm(body) ? body.headers : body === undefined ? {} : { 'content-type': 'application/json' },
          body: isForm(body) ? body.form : body === undefined ? null : JSON.stringify(body),
          actor,
        },
        commit === undefined ? {} : { commit },
      );
      return { ...answer, body: (answer.body === '' ? null : JSON.parse(answer.body)) as never };
    },
  };
}

/** Random numbers that repeat. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Fields of a plain issue in project MIG; type 10000 epic, 10002 task, 10004 sub-task. */
export const fields = (summary: string, more: Record<string, unknown> = {}) => ({
  project: { id: '10000' },
  issuetype: { id: '10002' },
  summary,
  ...more,
});

/** A bulk create of tasks with these summaries. */
export const tasks = (...summaries: string[]) => ({
  issueUpdates: summaries.map((summary) => ({ fields: fields(summary) })),
});
