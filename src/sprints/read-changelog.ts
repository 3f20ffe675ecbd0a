import type { ItemHistory, Step } from './sprint';
import { valueAt } from './value-at';

/** Under this name a change of the parent is read: Jira names no field of it. */
export const PARENT = 'parent';

/** One changed field of one line of a changelog. */
export interface Change {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Orders the lines of one moment: Jira counts them up. */
  readonly line: number;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromText: string | null;
  readonly toText: string | null;
}

/** An issue as it is now. */
export interface IssueNow {
  readonly id: string;
  readonly key: string;
  readonly isSubtask: boolean;
  readonly parent: string | null;
  readonly created: number;
  readonly status: string;
  readonly sprints: readonly number[];
  readonly estimate: number | null;
}

export interface Fields {
  readonly sprint: string;
  /** Null: the board does not estimate. */
  readonly estimate: string | null;
}

/**
 * The history of an issue with regard to one sprint. What a field held at the creation is what its first change came from; a
 * field that was never changed holds what it holds now.
 */
export function historyOf(
  issue: IssueNow,
  changes: readonly Change[],
  {
    sprint,
    fields,
    isDone,
  }: { readonly sprint: number; readonly fields: Fields; readonly isDone: (status: string) => boolean },
): ItemHistory {
  const sorted = [...changes].sort((a, b) => a.at - b.at || a.line - b.line);
  const steps = <T>(field: string | null, now: T, was: (change: Change) => T, is: (change: Change) => T): Step<T>[] => {
    const own = field === null ? [] : sorted.filter((change) => change.field === field);
    const [first] = own;
    return [
      { at: issue.created, value: first === undefined ? now : was(first) },
      ...own.map((change) => ({ at: change.at, value: is(change) })),
    ];
  };
  const inIt = (ids: string | null) => idsOf(ids).includes(sprint);
  return {
    id: issue.id,
    key: issue.key,
    isSubtask: issue.isSubtask,
    parents: steps(
      PARENT,
      issue.parent,
      ({ from }) => from,
      ({ to }) => to,
    ),
    member: steps(
      fields.sprint,
      issue.sprints.includes(sprint),
      ({ from }) => inIt(from),
      ({ to }) => inIt(to),
    ),
    done: steps(
      'status',
      isDone(issue.status),
      ({ from }) => isDone(from ?? ''),
      ({ to }) => isDone(to ?? ''),
    ),
    estimate: steps(
      fields.estimate,
      issue.estimate,
      ({ from, fromText }) => numberOf(from ?? fromText),
      ({ to, toText }) => numberOf(to ?? toText),
    ),
    earlier: earlierSprints(issue, sorted, fields, sprint),
    deletedAt: null,
  };
}

/** Closed sprints stay in the field: those before this one when it first holds it. */
function earlierSprints(issue: IssueNow, sorted: readonly Change[], fields: Fields, sprint: number): number {
  const own = sorted.filter(({ field }) => field === fields.sprint);
  const values = own.length === 0 ? [issue.sprints] : [idsOf(own[0]?.from ?? null), ...own.map(({ to }) => idsOf(to))];
  return Math.max(0, values.find((ids) => ids.includes(sprint))?.indexOf(sprint) ?? 0);
}

/** The ids of the Sprint field in a changelog: `38, 40`. */
export const idsOf = (text: string | null): number[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^\d+$/.test(part))
    .map(Number);

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/**
 * A sub-task is where its parent is, from its creation on: Jira writes nothing of it into the sub-task's own history. Where no
 * parent is known, its own history counts. It is deleted with its parent, of which Jira sends no event of its own.
 * The changelogs of two issues have no order within one moment: at the moment at which it is created or gets another parent it is
 * where its last parent is at the end of that moment.
 */
export function withParents(items: readonly ItemHistory[]): ItemHistory[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.map((item) => (item.isSubtask ? underParents(item, byId) : item));
}

function underParents(item: ItemHistory, byId: ReadonlyMap<string, ItemHistory>): ItemHistory {
  const parents = item.parents.filter(({ at }, index) => item.parents[index + 1]?.at !== at);
  const known = item.parents.flatMap(({ value }) => (value === null ? [] : (byId.get(value) ?? [])));
  if (known.length === 0) return item;
  const member = parents.flatMap(({ at: from, value }, index) => {
    const to = parents[index + 1]?.at ?? Infinity;
    const own = byId.get(value ?? '')?.member ?? [];
    return [{ at: from, value: valueAt(own, from, false) }, ...own.filter(({ at }) => at > from && at < to)];
  });
  const last = byId.get(item.parents.at(-1)?.value ?? '');
  return { ...item, member, deletedAt: item.deletedAt ?? last?.deletedAt ?? null };
}
