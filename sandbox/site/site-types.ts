import type { SiteMemory } from './site-memory';
import type { SiteState } from './site-state';

/** Whose request it is. The app has its own user (`state.appAccountId`) with its own permissions. */
export type Actor =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

export interface SiteRequest {
  readonly product: 'jira' | 'confluence';
  readonly method: string;
  /** With its query, as on a real site: `/rest/api/3/issue/bulk`, `/wiki/api/v2/pages/1?body-format=storage`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly actor: Actor;
  /**
   * What carries the request. `app`: the installed app, whoever it acts for; its events tell it so (`selfGenerated`).
   * `screens`: Jira's own screens, which the limits of REST do not bind. Absent: any other client of REST.
   */
  readonly through?: 'app' | 'screens';
}

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SiteOperation {
  readonly method: string;
  /** As Atlassian's documents write it: `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  /** Any one of these suffices: the classic scope first, then the granular set joined by `+`. Empty: none is needed. */
  readonly scopes: readonly string[];
  readonly write: boolean;
}

/** How one write departs from its answer. The caller decides what it tells the app: this only steers what is committed. */
export type Commit =
  /** Only the first k issues of a bulk create are created (any other write: done for k above 0); the answer is a 503, as from a gateway. */
  | { readonly kind: 'partial'; readonly k: number }
  /** Nothing is there yet when the 504 leaves; the issues of a bulk create appear one by one, evenly over these seconds, any other write at their end. */
  | { readonly kind: 'late'; readonly seconds: number };

/** Faults that hold for the whole life of a site. Shares run from 0 to 1 and are drawn from `random`. */
export interface SiteFaults {
  /** Share of creates before which keys and ids are skipped. */
  keyGaps?: number;
  /** Share of creates before which another person's issue appears in the same project. */
  interleave?: number;
  /** `issues[]` of a bulk create, ids and ranks do not follow the order of the request. */
  shuffle?: boolean;
  /** A write by the app in a person's name counts as that person's, not as the app's own: `ignoreSelf` lets its event through. */
  selfEvents?: boolean;
  /** How long a write stays invisible to JQL, in seconds; without it 1 to 2. */
  searchLagSeconds?: number;
  /** Share of new issues that get a security level which hides them from whoever created them. */
  hidden?: number;
  random: () => number;
}

/** A product event as the product names it (`avi:jira:created:issue`), at the moment of the change. */
export interface SiteEvent {
  readonly name: string;
  readonly body: Record<string, unknown>;
  readonly at: number;
}

/** A path of an issue property that JQL may read: what the app's manifest declares under `jira:entityProperty`. */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'string' | 'number' | 'date' | 'text' | 'user';
}

export interface Site {
  /**
   * Answers as the product would; never throws for what a caller sends. `commit` steers one write.
   * What is not modelled answers 501 and names it.
   */
  answer(request: SiteRequest, hooks?: { readonly commit?: Commit }): Promise<SiteAnswer>;
  /** What a method and a path (with or without query) ask for; null: not modelled. */
  operation(method: string, path: string): SiteOperation | null;
  /** Plain serialisable data: `JSON.stringify(site.state)` saves a site, `createSite({ state })` goes on with it. */
  readonly state: SiteState;
  /** What it remembers besides, until it is restarted. */
  readonly memory: SiteMemory;
  onEvent(listener: (event: SiteEvent) => void): void;
}
