import type { SimulatedClock } from '../../../sandbox/clock';
import type { Site } from '../../../sandbox/site/site';

/** Jira over REST: all that the generator and the other implementation know of a site. */
export interface Rest {
  readonly ask: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Moves the site's clock. */
  readonly pass: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** The REST of a site in memory, as its lead; an answer that is none fails. */
export const restOf = (site: Site, clock: SimulatedClock): Rest => ({
  now: () => clock.now(),
  pass: (ms) => clock.advance(ms),
  ask: async <T>(method: string, path: string, body?: unknown) => {
    const answer = await site.answer({
      product: 'jira',
      method,
      path,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      actor: { kind: 'person', accountId: 'acc-lead' },
    });
    const text = answer.body;
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  },
});
