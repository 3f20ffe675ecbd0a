import { IN_THE_WAY, type SprintRollUp } from '../contract/sprints';
import { unpackNumbers } from '../readiness/stored-view';
import type { StoredSprint } from './stored-sprint';
import { viewFigures } from './view-figures';

/**
 * What reports and panels say of a sprint for one wave, out of its stored row.
 * @param now epoch milliseconds
 * @returns null where the sprint was never read for this wave
 */
export function sprintRollUp(head: StoredSprint, wave: string, now: number): SprintRollUp | null {
  const own = head.waves.find(({ id }) => id === wave);
  if (own === undefined) return null;
  const { complete, counted } = unpackNumbers(own.total);
  const { gate } = own;
  return {
    id: head.sprint.id,
    name: head.sprint.name,
    goal: head.sprint.goal,
    board: head.boardName,
    figures: viewFigures(head, now),
    wave: { complete, counted },
    workstreams: own.workstreams,
    gate:
      gate === null
        ? null
        : {
            ...{ id: gate.id, name: gate.name, date: gate.date, open: gate.open, openInSprint: gate.openInSprint },
            ...(gate.needed === null ? {} : { needed: gate.needed }),
            kinds: IN_THE_WAY.flatMap((is, index) => {
              const count = gate.kinds[index] ?? 0;
              return count === 0 ? [] : [{ is, count }];
            }),
          },
  };
}
