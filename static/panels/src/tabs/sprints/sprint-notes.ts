import type { SprintSheet } from '../../../../../src/contract/sprints';
import type { sprintTexts } from './sprint-texts';

type Texts = ReturnType<typeof sprintTexts>['sprintsTab'];

/** What is to be known of a sprint before its numbers, and of the boards that have none: a sentence each. */
export function sprintNotes({ shown, sprints, without }: SprintSheet, texts: Texts): string[] {
  const active = sprints.filter(({ state }) => state === 'active').length;
  const figures = shown?.figures;
  return [
    ...(figures?.state === 'deleted' ? [texts.deleted] : []),
    ...(figures?.state === 'future' ? [texts.future] : []),
    ...(figures?.state === 'closed' ? [texts.atClose] : []),
    ...(figures === undefined || figures.changedSinceClose === 0
      ? []
      : [texts.changedSince(figures.changedSinceClose)]),
    ...(active > 1 ? [texts.parallel(active)] : []),
    ...(figures === undefined ? [] : [figures.estimate === null ? texts.noEstimate : texts.estimate(figures.estimate)]),
    ...without.map(({ name, kanban }) => (kanban ? texts.kanban(name) : texts.switchedOff(name))),
  ];
}
