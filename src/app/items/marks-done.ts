import type { MarksDone } from '../../contract/marks';
import { MARK_REFUSALS } from '../../marks/mark-refusal';
import type { Outcome } from '../../forge/storage/write-said';
import { changedSince } from '../../errors/changed-since';

/** @param refused what was refused before anything was to be written */
export function marksDone(outcomes: readonly Outcome[], refused: MarksDone['refused']): MarksDone {
  const lines = outcomes.flatMap((outcome) => (outcome.is === 'said' ? [outcome.line] : []));
  const late = outcomes.flatMap((outcome) =>
    outcome.is === 'said'
      ? []
      : [
          {
            item: outcome.item,
            message: outcome.is === 'changed' ? changedSince([]).message : MARK_REFUSALS[outcome.because].message,
          },
        ],
  );
  return {
    done: lines.length,
    criteria: lines.reduce(
      (sum, { changes }) => sum + changes.filter(({ section }) => section === 'criteria').length,
      0,
    ),
    refused: [...refused, ...late],
    lines: lines.map(({ id }) => id),
  };
}
