import { readSprintHead, sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import type { Sprint } from '../../sprints/sprint';
import type { ProjectId } from '../../wave/ids';

/** Closed sprints that a pace is made of: the sketch of the board's panel. */
const MOST = 3;

/** Items that the last closed sprints of the same board finished, the oldest first: as far as Runway read them at their close. */
export async function paceBefore(
  { id, board, completed }: Pick<Sprint, 'id' | 'board' | 'completed'>,
  project: ProjectId,
): Promise<number[]> {
  const closed = (await sprintsSeen(project))
    .flatMap((one) =>
      one.board === board && one.id !== id && one.state === 'closed' && one.closedAt != null
        ? [{ id: one.id, at: one.closedAt }]
        : [],
    )
    .filter(({ at }) => completed === null || at < completed)
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST);
  const heads = await Promise.all(closed.map((one) => readSprintHead(one.id)));
  return heads.flatMap((head) => (head?.atClose == null ? [] : [head.atClose.completed.items])).reverse();
}
