import type { Payload } from '../../contract/calls';
import type { SprintChoice, SprintChoices } from '../../contract/sprints';
import type { CallerIn } from '../../forge/access/authorise';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { boardsOfProject, sprintsOfBoard } from '../../forge/jira/sprint-reads';

/** Boards of one project whose sprints are read at most: each is a request. */
const MAX_BOARDS = 20;
const ORDER = { active: 0, future: 1, closed: 2 } as const;

/** The sprints of a project's boards, as the person sees them. A sprint that several boards show is listed once. */
export async function listSprints(
  _nothing: Payload<'listSprints'>,
  { where }: Pick<CallerIn, 'where'>,
): Promise<SprintChoices> {
  const boards = await boardsOfProject(AS_VIEWER, where.project);
  const sprints = new Map<number, SprintChoice & { readonly closed: number }>();
  const without: SprintChoices['without'][number][] = [];
  for (const { id, name, type } of boards.slice(0, MAX_BOARDS)) {
    const own = type === 'kanban' ? null : await sprintsOfBoard(AS_VIEWER, id);
    if (own === null) without.push({ id, name, kanban: type === 'kanban' });
    for (const { id: sprint, name: title, state, start, end, completed } of own ?? [])
      if (!sprints.has(sprint))
        sprints.set(sprint, {
          ...{ id: sprint, name: title, state, board: { id, name }, start, end },
          closed: completed ?? 0,
        });
  }
  return {
    sprints: [...sprints.values()]
      .sort((a, b) => ORDER[a.state] - ORDER[b.state] || b.closed - a.closed || a.id - b.id)
      .map(({ closed: _closed, ...one }) => one),
    without,
  };
}
