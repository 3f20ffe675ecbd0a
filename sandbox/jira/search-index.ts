import type { Clock } from '../clock';
import type { IssueState } from '../site/site-state';
import type { SiteFaults } from '../site/site-types';

/** One version of an issue, and from when on JQL sees it; epoch milliseconds. */
interface Entry {
  readonly visibleAt: number;
  /** Null: deleted. */
  readonly issue: IssueState | null;
}

/** The versions of each issue, oldest first. */
export type IndexEntries = Map<string, Entry[]>;

export interface SearchIndex {
  readonly put: (issueId: string, issue: IssueState | null) => void;
  readonly issues: () => Iterable<IssueState>;
}

/**
 * What JQL sees: each write only after the site's search lag. Issues that are there at the start are indexed at once.
 * A change never overtakes an earlier one of the same issue, as in the product's own index.
 * @param entries of a site that goes on; empty for one that starts
 */
export function createSearchIndex(
  start: Iterable<IssueState>,
  clock: Pick<Clock, 'now'>,
  faults: Pick<SiteFaults, 'searchLagSeconds'>,
  entries: IndexEntries = new Map(),
): SearchIndex {
  if (entries.size === 0) for (const issue of start) entries.set(issue.id, [{ visibleAt: 0, issue }]);

  const settle = (issueId: string, history: Entry[]): IssueState | null => {
    const now = clock.now();
    while ((history[1]?.visibleAt ?? Infinity) <= now) history.shift();
    const first = history[0];
    if (first === undefined || first.visibleAt > now) return null;
    if (first.issue === null && history.length === 1) entries.delete(issueId);
    return first.issue;
  };

  return {
    put(issueId, issue) {
      const history = entries.get(issueId) ?? [];
      const due = clock.now() + lagOf(issueId, faults.searchLagSeconds);
      history.push({ visibleAt: Math.max(due, history.at(-1)?.visibleAt ?? 0), issue });
      entries.set(issueId, history);
    },
    *issues() {
      for (const [issueId, history] of [...entries]) {
        const issue = settle(issueId, history);
        if (issue !== null) yield issue;
      }
    },
  };
}

/** Without a fault between one and two seconds, different for each issue but the same in each run. */
function lagOf(issueId: string, seconds: number | undefined): number {
  return seconds === undefined ? 1_000 + ((Number(issueId) * 373) % 1_000) : seconds * 1_000;
}
