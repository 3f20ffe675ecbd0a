import type { ProjectId, WaveId } from '../wave/ids';
import type { ImportSpan, Reading } from './reading';
import type { FactsHead, IssueRole, SiteFields } from './stored-facts';
import type { WaveSnapshot } from './wave-snapshot';
import type { Seen } from './merge-fact';

/** What reading a wave needs of Jira, as the app. Every method throws JiraFailure and nothing else. */
export interface FactsJira {
  /**
   * The fields and priorities of the site that facts are read by.
   * @param imported the field into which the wave's import wrote start dates: it knows better than any name
   * @param high the priorities that count as high, where they are known already
   */
  siteFields(project: ProjectId, imported: string | null, high?: readonly string[]): Promise<SiteFields>;
  /** What Jira returns of these issues, whichever project they are in now; the others are left out. Does not lag. */
  fetch(issues: readonly string[], site: SiteFields, imports: readonly ImportSpan[]): Promise<readonly Reading[]>;
  /** Issues of a query of JQL, as far as the index knows. */
  search(jql: string, site: SiteFields, imports: readonly ImportSpan[]): Promise<readonly Reading[]>;
  /** Ids, with the parent's, of the issues of a query. */
  searchIds(jql: string): Promise<readonly { readonly issue: string; readonly parent: string | null }[]>;
  /** Which of these comments are there and shown to the app. */
  commentsThere(comments: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether the app may browse the project: only then is an issue that is not returned gone. */
  mayBrowse(project: ProjectId): Promise<boolean>;
}

/** What is known of a wave's issues, stored. */
export interface FactsStore {
  snapshot(wave: WaveId): Promise<WaveSnapshot>;
  /** The head alone; null: nothing was ever read. */
  head(wave: WaveId): Promise<FactsHead | null>;
  /**
   * Merges what was seen into what is stored, part by part, each on condition that nobody has written it in between. What was
   * seen since then is left alone.
   */
  merge(wave: WaveId, seen: readonly SeenIssue[], isOurs: (issue: string) => boolean): Promise<void>;
  /** Remembers that issues of other projects block issues of this one, so that their events are noted for it. */
  watch(project: ProjectId, issues: readonly string[]): Promise<void>;
  putHead(wave: WaveId, change: (head: FactsHead) => FactsHead): Promise<void>;
}

export interface SeenIssue {
  readonly issue: string;
  readonly role: IssueRole;
  readonly seen: Seen;
  /** As of when, epoch milliseconds: no later than the reading began. */
  readonly at: number;
}
