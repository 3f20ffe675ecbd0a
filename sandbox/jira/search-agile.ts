import type { IssueState } from '../site/site-state';
import type { Call, Reply, World } from '../site/world';
import { readList } from './read-list';
import { search } from './search-routes';
import { sprintsOf, viewSprint } from './views';

/** Fields that only these lists have, under one name in every language. */
const AGILE_FIELDS = ['flagged', 'sprint', 'closedSprints'] as const;
/** With them a page holds so many: the search's own limit. */
const MAX_PAGE = 100;

/**
 * A list of `/rest/software/1.0`: a search by rank, bounded by the board or sprint and narrowed by the caller's JQL. Its issues
 * say by fields of their own whether they are flagged, and in which sprints they are.
 */
export function searchAgile(call: Call, within: (issue: IssueState) => boolean): Reply {
  const { query, world } = call;
  const jql = query.get('jql') ?? '';
  const asked = readList(query, 'fields') ?? ['*navigable'];
  const agile = AGILE_FIELDS.filter((name) => asked.includes(name) || asked.some((each) => /^\*/.test(each)));
  const plain = asked.filter((name) => !agile.some((each) => each === name));
  const maxResults = Number(query.get('maxResults') ?? 50);
  const reply = search(
    call,
    {
      jql:
        /\S/.test(jql) && !/^\s*order\s+by\b/i.test(jql)
          ? jql
          : `id is not EMPTY ${jql === '' ? 'ORDER BY rank' : jql}`,
      fields: plain.length === 0 ? ['id'] : plain,
      maxResults: agile.length === 0 ? maxResults : Math.min(maxResults, MAX_PAGE),
      nextPageToken: query.get('nextPageToken'),
      reconcileIssues: (readList(query, 'reconcileIssues') ?? []).map(Number),
    },
    within,
  );
  if (agile.length === 0) return reply;
  const body = reply.body as { readonly issues: readonly { readonly id: string; readonly fields?: object }[] };
  const issues = body.issues.map((issue) => ({
    ...issue,
    fields: { ...issue.fields, ...agileFields(world, issue.id, agile) },
  }));
  return { ...reply, body: { ...body, issues } };
}

function agileFields(world: World, id: string, wanted: readonly string[]): Record<string, unknown> {
  const issue = world.state.jira.issues[id];
  if (issue === undefined) return {};
  const sprints = sprintsOf(world, issue).flatMap((each) => world.state.jira.sprints[String(each)] ?? []);
  const flag = Object.values(world.state.jira.fields).find(({ id: field }) => field === 'customfield_10021');
  const open = sprints.find(({ state }) => state !== 'closed');
  const all = {
    flagged: flag !== undefined && ((issue.fields[flag.id] as readonly unknown[] | undefined)?.length ?? 0) > 0,
    sprint: open === undefined ? null : viewSprint(open),
    closedSprints: sprints.filter(({ state }) => state === 'closed').map(viewSprint),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
}
