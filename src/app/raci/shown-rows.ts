import type { RaciLine } from '../../contract/raci';
import type { RowSpec } from '../../raci/row-spec';
import { issuesAsViewer, type ShownIssue } from '../../forge/jira/issues-as-viewer';
import type { RaciBase } from './raci-base';

type Row = Pick<RowSpec, 'id' | 'kind' | 'parent'>;

/**
 * Which of these rows may be told to the person who asks, with their issues. A row holds the words of its work, so that it is told to whom
 * Jira shows the issue. Gates and milestones are everybody's; of what is gone, or was not created, there is nothing left to hide; a
 * module without an issue of its own is told to whoever sees something of it.
 */
export async function shownRows(
  rows: readonly Row[],
  { facts, readiness, specs }: Pick<RaciBase, 'facts' | 'readiness' | 'specs'>,
): Promise<ReadonlyMap<string, RaciLine['issue']>> {
  const below = new Map<string, string[]>();
  for (const { module, issue } of readiness.items)
    if (issue !== null && !facts.specs.has(module)) below.set(module, [...(below.get(module) ?? []), issue]);
  const parents = new Map(specs.map(({ id, parent }) => [id, parent]));
  /** The issue that holds the words of a row: where the project lacks a level, it is the one above. */
  const holder = (id: string): string | null => {
    const parent = parents.get(id) ?? null;
    return facts.specs.has(id) || parent === null ? id : holder(parent);
  };
  const asked = rows.map((row) => {
    const node = isWork(row) ? holder(row.id) : null;
    const fact = node === null ? undefined : facts.facts.get(node);
    const issues = fact === undefined ? (below.get(node ?? '') ?? []) : [fact.issue];
    return { row, node, issues, isGone: fact?.is === 'missing' };
  });
  const shown = await issuesAsViewer(asked.flatMap(({ issues }) => issues));
  return new Map(
    asked.flatMap(({ row, node, issues, isGone }) => {
      const seen = issues.some((issue) => shown.has(issue));
      if (!seen && !isGone && issues.length > 0) return [];
      const own = node === row.id && facts.facts.has(row.id) ? shown.get(issues[0] ?? '') : undefined;
      return [[row.id, own === undefined ? null : keyAndTitle(own)] as const];
    }),
  );
}

const isWork = ({ kind }: Row): boolean => kind !== 'gate' && kind !== 'milestone';

const keyAndTitle = ({ key, title }: ShownIssue) => ({ key, title });
