import type { SprintFigures } from '../../../../../src/contract/sprints';
import type { sprintTexts } from './sprint-texts';

type Texts = ReturnType<typeof sprintTexts>['sprintsTab'];

/** What is to be known of a sprint's numbers before they are read: a sentence each. */
export function figureNotes(figures: SprintFigures, texts: Texts): string[] {
  const {
    reopened,
    renamedFrom,
    endWas,
    endIs,
    gone = 0,
    moved = 0,
    projects,
    ofPerson,
    byViewer,
  } = figures.course ?? {};
  return [
    ...(figures.state === 'deleted' ? [texts.deleted] : []),
    ...(figures.state === 'future' ? [texts.future] : []),
    ...(figures.state === 'closed' ? [texts.atClose] : []),
    ...(reopened === true && figures.state === 'active' ? [texts.reopened] : []),
    ...(renamedFrom === undefined ? [] : [texts.renamed(renamedFrom)]),
    ...(endWas === undefined || endIs === undefined ? [] : [texts.redated(endWas, endIs)]),
    ...(gone === 0 ? [] : [texts.goneItems(gone)]),
    ...(moved === 0 ? [] : [texts.movedItems(moved)]),
    ...(byViewer === true ? [texts.byViewer] : []),
    ...(ofPerson === true ? [texts.ofPerson] : []),
    ...(projects === undefined ? [] : [texts.severalProjects(projects)]),
    ...(figures.changedSinceClose === 0 ? [] : [texts.changedSince(figures.changedSinceClose)]),
  ];
}

/** Where its points come from. */
export const pointsNote = ({ estimate }: SprintFigures, texts: Texts): string =>
  estimate === null ? texts.noEstimate : texts.estimate(estimate);
