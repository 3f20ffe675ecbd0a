import type { Rest } from './rest';

interface Item {
  readonly field: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromString: string | null;
  readonly toString: string | null;
}
interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly created: string;
    readonly status: { readonly id: string };
    readonly issuetype: { readonly subtask: boolean };
    readonly parent?: { readonly id: string };
  };
}
interface Line {
  readonly id: string;
  readonly created: string;
  readonly items: readonly Item[];
}

/** What an issue was from a moment on. */
export interface Seen {
  readonly at: number;
  readonly inside: boolean;
  readonly done: boolean;
  readonly points: number | null;
}

interface Live {
  readonly key: string;
  readonly isSubtask: boolean;
  born: boolean;
  sprints: string[];
  status: string;
  points: number | null;
  parent: string | null;
  readonly seen: Seen[];
}

const NAMES = { sprint: 'customfield_10020', points: 'customfield_10016', parent: 'IssueParentAssociation' } as const;
const time = (text: string) => Date.parse(text.replace('+0000', 'Z'));
const split = (text: string | null) => (text === null || text === '' ? [] : text.split(', '));
const number = (text: string | null) => (text === null || text === '' ? null : Number(text));
const nameOf = ({ field, fieldId }: Item) => fieldId ?? field;

/** The issues of the project with what each was, change by change, with regard to one sprint. */
export async function playBack(
  ask: Rest['ask'],
  { id, originBoardId }: { readonly id: number; readonly originBoardId: number },
): Promise<Map<string, { readonly key: string; readonly seen: readonly Seen[] }>> {
  const board = await ask<{ columnConfig: { columns: { statuses: { id: string }[] }[] } }>(
    'GET',
    `/rest/agile/1.0/board/${originBoardId}/configuration`,
  );
  const doneStatuses = (board.columnConfig.columns.pop()?.statuses ?? []).map((status) => status.id);
  const live = new Map<string, Live>();
  const happenings: { at: number; order: number; places: string | null; apply: () => void }[] = [];
  for (const issue of await allIssues(ask)) {
    const lines = (await ask<{ values: Line[] }>('GET', `/rest/api/3/issue/${issue.id}/changelog?maxResults=100`))
      .values;
    const first = (name: string) => lines.flatMap(({ items }) => items).find((item) => nameOf(item) === name);
    const [sprint, status, points, parent] = [
      first(NAMES.sprint),
      first('status'),
      first(NAMES.points),
      first(NAMES.parent),
    ];
    const present = (issue.fields[NAMES.sprint] as { id: number }[] | null) ?? [];
    const one: Live = {
      key: issue.key,
      isSubtask: issue.fields.issuetype.subtask,
      born: false,
      sprints: sprint ? split(sprint.from) : present.map((each) => String(each.id)),
      status: status ? String(status.from) : issue.fields.status.id,
      points: points ? number(points.fromString) : ((issue.fields[NAMES.points] as number | null | undefined) ?? null),
      parent: parent ? parent.from : (issue.fields.parent?.id ?? null),
      seen: [],
    };
    live.set(issue.id, one);
    const places = one.isSubtask ? issue.id : null;
    happenings.push({ at: time(issue.fields.created), order: 0, places, apply: () => void (one.born = true) });
    for (const line of lines)
      happenings.push({
        at: time(line.created),
        order: Number(line.id),
        places: line.items.some((item) => nameOf(item) === NAMES.parent) ? places : null,
        apply: () => line.items.forEach((item) => change(one, item)),
      });
  }
  happenings.sort((a, b) => a.at - b.at || a.order - b.order);
  // What happened at one moment to a sub-task and to its parents has no order: where it gets its place it is seen at the end.
  const moments = new Map<number, typeof happenings>();
  for (const each of happenings) moments.set(each.at, [...(moments.get(each.at) ?? []), each]);
  for (const [at, own] of moments) {
    const placed = new Set(own.map(({ places }) => places));
    for (const { apply } of own) {
      apply();
      for (const [key, one] of live) if (!placed.has(key)) glance(one, at);
    }
    for (const key of placed) if (key !== null) glance(live.get(key) as Live, at);
  }
  return live;

  function glance(one: Live, at: number): void {
    if (!one.born) return;
    const holder = one.isSubtask ? live.get(one.parent ?? '') : one;
    const seen: Seen = {
      at,
      inside: holder !== undefined && holder.born && holder.sprints.includes(String(id)),
      done: doneStatuses.includes(one.status),
      points: one.points,
    };
    const last = one.seen[one.seen.length - 1];
    if (last?.inside !== seen.inside || last.done !== seen.done || last.points !== seen.points) one.seen.push(seen);
  }
}

function change(one: Live, item: Item): void {
  switch (nameOf(item)) {
    case NAMES.sprint:
      one.sprints = split(item.to);
      break;
    case 'status':
      one.status = String(item.to);
      break;
    case NAMES.points:
      one.points = number(item.toString);
      break;
    case NAMES.parent:
      one.parent = item.to;
      break;
    default:
  }
}

async function allIssues(ask: Rest['ask']): Promise<Issue[]> {
  const found: Issue[] = [];
  let token: string | undefined;
  do {
    const page: { issues: Issue[]; nextPageToken?: string } = await ask('POST', '/rest/api/3/search/jql', {
      ...{ jql: 'project = MIG ORDER BY id', fields: ['*all'], maxResults: 100 },
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    found.push(...page.issues);
    token = page.nextPageToken;
  } while (token !== undefined);
  return found;
}
