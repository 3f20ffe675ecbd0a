import type { IssueState } from '../site/site-state';
import type { Call, Reply } from '../site/world';
import { readList } from './read-list';
import { search } from './search-routes';

/** A list of `/rest/software/1.0`: a search by rank, bounded by the board or sprint and narrowed by the caller's JQL. */
export function searchAgile(call: Call, within: (issue: IssueState) => boolean): Reply {
  const { query } = call;
  const jql = query.get('jql') ?? '';
  const maxResults = query.get('maxResults');
  return search(
    call,
    {
      jql:
        /\S/.test(jql) && !/^\s*order\s+by\b/i.test(jql)
          ? jql
          : `id is not EMPTY ${jql === '' ? 'ORDER BY rank' : jql}`,
      fields: readList(query, 'fields') ?? ['*navigable'],
      ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
      nextPageToken: query.get('nextPageToken'),
      reconcileIssues: (readList(query, 'reconcileIssues') ?? []).map(Number),
    },
    within,
  );
}
