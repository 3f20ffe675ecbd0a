import type { SprintSheet } from '../../../../../src/contract/sprints';
import { figureNotes, pointsNote } from '../../kit/sprint/figure-notes';
import type { sprintTexts } from '../../kit/sprint/sprint-texts';

type Texts = ReturnType<typeof sprintTexts>['sprintsTab'];

/** What is to be known of a sprint before its numbers, and of the boards that have none: a sentence each. */
export function sprintNotes({ shown, sprints, without }: SprintSheet, texts: Texts): string[] {
  const active = sprints.filter(({ state }) => state === 'active').length;
  const boards = new Set(sprints.map(({ board }) => board.id)).size;
  const figures = shown?.figures;
  return [
    ...(figures === undefined ? [] : figureNotes(figures, texts)),
    ...(boards > 1 ? [texts.severalBoards(boards)] : []),
    ...(active > 1 ? [texts.parallel(active)] : []),
    ...(figures === undefined ? [] : [pointsNote(figures, texts)]),
    ...without.map(({ name, kanban }) => (kanban ? texts.kanban(name) : texts.switchedOff(name))),
  ];
}
