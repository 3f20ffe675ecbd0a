import { route } from '@forge/api';
import { z } from 'zod';
import { CHANGES_A_PAGE, chunksOf, ISSUES_A_REQUEST, momentOf } from '../../sprints/changelog-pages';
import { type Change, type Fields, historyOf, idsOf, type IssueNow, PARENT } from '../../sprints/read-changelog';
import type { ItemHistory } from '../../sprints/sprint';
import { fetchIssues } from './fetch-issues';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';
import { tokenPages } from './token-pages';

/** `POST /search/jql` gives up to 5,000 a page when only ids are asked. */
const ID_PAGE = 5_000;

const found = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().nullish(),
});
const text = z.string().nullish();
/** `toString` is a method of every object: an item is read by its own keys. */
const changed = z.preprocess(
  (item) => {
    const own = Object(item) as Record<string, unknown>;
    return { ...own, toText: Object.hasOwn(own, 'toString') ? own['toString'] : null, toString: undefined };
  },
  z.looseObject({ field: z.string().optional(), fieldId: text, from: text, to: text, fromString: text, toText: text }),
);
const logs = z.looseObject({
  issueChangeLogs: z
    .array(
      z.looseObject({
        issueId: z.string(),
        changeHistories: z
          .array(
            z.looseObject({
              id: z.string(),
              created: z.union([z.string(), z.number()]),
              items: z.array(changed).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  nextPageToken: z.string().nullish(),
});
const issue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    created: z.string(),
    status: z.looseObject({ id: z.string(), statusCategory: z.looseObject({ key: z.string() }).optional() }),
    issuetype: z.looseObject({ hierarchyLevel: z.number().optional(), subtask: z.boolean().optional() }),
    parent: z.looseObject({ id: z.string() }).nullish(),
    subtasks: z.array(z.looseObject({ id: z.string() })).nullish(),
  }),
});
type Issue = z.output<typeof issue>;
const sprintsIn = z
  .array(z.looseObject({ id: z.number() }))
  .nullish()
  .catch(null);

/** What tells a sub-task's move to another parent: Jira names no field of it. */
const PARENT_CHANGES = new Set(['issueparentassociation', 'parent']);

export interface HistoriesAsked {
  readonly actor: As;
  readonly sprint: number;
  readonly fields: Fields;
  /** Null: a board whose columns may not be read counts by status category. */
  readonly doneStatuses: readonly string[] | null;
  /** Issues that were seen in the sprint before, or that an event named. */
  readonly known: readonly string[];
  /** Which issues are looked for besides. */
  readonly search: { readonly projects: readonly string[]; readonly minutes: number } | null;
}

/** Histories of all issues that are or were in a sprint, as far as the actor sees them, and who of `known` is not answered. */
export async function readHistories(
  asked: HistoriesAsked,
): Promise<{ readonly items: ItemHistory[]; readonly gone: string[] }> {
  const { actor, sprint, fields, known, search } = asked;
  const [members, touched] =
    search === null
      ? [[], []]
      : await Promise.all([
          idsBy(actor, `sprint = ${sprint}`),
          search.projects.length === 0
            ? []
            : idsBy(actor, `project in (${search.projects.join(', ')}) AND updated >= -${search.minutes}m`),
        ]);
  const candidates = [...new Set([...members, ...known, ...touched])];
  // All changes of few issues tell of sub-tasks that got another parent; of many only the fields that count are asked for.
  const isFew = candidates.length <= ISSUES_A_REQUEST;
  const changes = await changesOf(actor, candidates, isFew ? null : fieldIds(fields));
  const wanted = new Set([...members, ...known]);
  for (const [id, own] of changes) if (own.some((change) => isOfSprint(change, fields, sprint))) wanted.add(id);
  for (const [id, own] of changes)
    if (own.some(({ field, from, to }) => field === PARENT && (wanted.has(from ?? '') || wanted.has(to ?? ''))))
      wanted.add(id);

  const read = await fieldsOf(asked, [...wanted]);
  const below = read.flatMap((one) => (one.fields.subtasks ?? []).map(({ id }) => id)).filter((id) => !wanted.has(id));
  const subtasks = await fieldsOf(asked, below);
  const unread = [...read, ...subtasks].map(({ id }) => id).filter((id) => !isFew || !candidates.includes(id));
  const more = await changesOf(actor, unread, null);
  const done = doneBy(asked, [...read, ...subtasks]);
  const answered = new Set(read.map(({ id }) => id));
  return {
    items: [...read, ...subtasks].map((one) =>
      historyOf(nowOf(one, fields), more.get(one.id) ?? changes.get(one.id) ?? [], { sprint, fields, isDone: done }),
    ),
    gone: known.filter((id) => !answered.has(id)),
  };
}

const fieldIds = ({ sprint, estimate }: Fields): string[] => [
  sprint,
  'status',
  ...(estimate === null ? [] : [estimate]),
];

const isOfSprint = ({ field, from, to }: Change, fields: Fields, sprint: number): boolean =>
  field === fields.sprint && [...idsOf(from), ...idsOf(to)].includes(sprint);

const fieldsOf = ({ actor, fields }: HistoriesAsked, ids: readonly string[]): Promise<Issue[]> =>
  fetchIssues(actor, ids, ['created', 'issuetype', 'parent', 'subtasks', ...fieldIds(fields)], issue, { atOnce: 4 });

function nowOf({ id, key, fields: read }: Issue, fields: Fields): IssueNow {
  const estimate = fields.estimate === null ? null : (read as Record<string, unknown>)[fields.estimate];
  return {
    id,
    key,
    isSubtask: read.issuetype.hierarchyLevel === -1 || read.issuetype.subtask === true,
    parent: read.parent?.id ?? null,
    created: momentOf(read.created),
    status: read.status.id,
    sprints: (sprintsIn.parse((read as Record<string, unknown>)[fields.sprint]) ?? []).map((one) => one.id),
    estimate: typeof estimate === 'number' ? estimate : null,
  };
}

/** By the board's last column; without it by the category of the statuses that issues have now. */
function doneBy({ doneStatuses }: HistoriesAsked, issues: readonly Issue[]): (status: string) => boolean {
  const byCategory = issues
    .map(({ fields }) => fields.status)
    .filter(({ statusCategory }) => statusCategory?.key === 'done')
    .map(({ id }) => id);
  const done = new Set(doneStatuses ?? byCategory);
  return (status) => done.has(status);
}

async function idsBy(actor: As, jql: string): Promise<string[]> {
  const ids: string[] = [];
  const pages = tokenPages((more) => {
    const body = JSON.stringify({ jql, fields: ['id'], maxResults: ID_PAGE, ...more });
    return parsedAnswer(
      jiraAs(actor)(route`/rest/api/3/search/jql`, { method: 'POST', headers: JSON_HEADERS, body }),
      found,
    );
  });
  for await (const page of pages) ids.push(...page.issues.map(({ id }) => id));
  return ids;
}

/** Changes by issue. @param only fields; null: all */
async function changesOf(
  actor: As,
  ids: readonly string[],
  only: readonly string[] | null,
): Promise<Map<string, Change[]>> {
  const byIssue = new Map<string, Change[]>();
  for (const issueIdsOrKeys of chunksOf(ids, ISSUES_A_REQUEST)) {
    const asked = { issueIdsOrKeys, maxResults: CHANGES_A_PAGE, ...(only === null ? {} : { fieldIds: only }) };
    const pages = tokenPages((more) => {
      const body = JSON.stringify({ ...asked, ...more });
      return parsedAnswer(
        jiraAs(actor)(route`/rest/api/3/changelog/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
        logs,
      );
    });
    for await (const page of pages)
      for (const { issueId, changeHistories } of page.issueChangeLogs) {
        const own = byIssue.get(issueId) ?? [];
        for (const { id, created, items } of changeHistories)
          for (const item of items) {
            const change = changeOf(momentOf(created), Number(id), item);
            if (change !== null) own.push(change);
          }
        byIssue.set(issueId, own);
      }
  }
  return byIssue;
}

function changeOf(at: number, line: number, item: z.output<typeof changed>): Change | null {
  const isParent = item.fieldId == null && PARENT_CHANGES.has((item.field ?? '').toLowerCase());
  const field = isParent ? PARENT : (item.fieldId ?? null);
  if (field === null) return null;
  return {
    ...{ at, line, field, from: item.from ?? null, to: item.to ?? null },
    ...{ fromText: item.fromString ?? null, toText: item.toText ?? null },
  };
}
