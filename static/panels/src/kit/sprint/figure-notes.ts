import type { SprintFigures } from '../../../../../src/contract/sprints';
import type { sprintTexts } from './sprint-texts';

type Texts = ReturnType<typeof sprintTexts>['sprintsTab'];

/** What is to be known of a sprint's numbers before they are read: a sentence each. */
export function figureNotes(figures: SprintFigures, texts: Texts): string[] {
  return [
    ...(figures.state === 'deleted' ? [texts.deleted] : []),
    ...(figures.state === 'future' ? [texts.future] : []),
    ...(figures.state === 'closed' ? [texts.atClose] : []),
    ...(figures.changedSinceClose === 0 ? [] : [texts.changedSince(figures.changedSinceClose)]),
  ];
}

/** Where its points come from. */
export const pointsNote = ({ estimate }: SprintFigures, texts: Texts): string =>
  estimate === null ? texts.noEstimate : texts.estimate(estimate);
