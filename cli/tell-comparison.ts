import type { IdentityQuestionView, ImportComparison, NodePlace } from '../src/contract/import-comparison';
import { counted } from './counted';

/** Lines of each kind that are printed; the JSON has them all. */
const MOST_LINES = 20;

/** What an import finds of the wave that it goes on with, as lines. */
export const tellComparison = (comparison: ImportComparison, created: number, out: (line: string) => void): void => {
  const { kept, moved, renamed, gone } = comparison;
  out(
    `Compared with the wave: ${String(created)} to create, ${String(kept)} kept, ${String(gone.length)} no longer in the template`,
  );
  const list = (heading: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    out(`  ${heading}: ${String(lines.length)}`);
    for (const line of lines.slice(0, MOST_LINES)) out(`    ${line}`);
    if (lines.length > MOST_LINES) out(`    and ${String(lines.length - MOST_LINES)} more; --json lists them all`);
  };
  list(
    'Moved',
    moved.map(({ title, from, to }) => `${title}: from ${placed(from)} to ${placed(to)}`),
  );
  list(
    'Renamed',
    renamed.map(({ from, to }) => `${from}: now ${to}`),
  );
  list(
    'No longer in the template, the issues stay',
    gone.map(({ title, place }) => `${title} (${placed(place)})`),
  );
};

/** What has to be settled by a person, with the option that settles it. */
export const tellQuestions = ({ questions }: ImportComparison, error: (line: string) => void): void => {
  if (questions.length === 0) return;
  error(
    `${counted(questions.length, 'questions')} about what was renamed or moved. Nothing is created of an item until its question is answered.`,
  );
  for (const question of questions) {
    error(`  "${question.title}" (${placed(question.place)}) ${doubtOf(question)}`);
    for (const { node, title, place } of question.candidates)
      error(`    --same '${question.now}=${node}'   it is "${title}" (${placed(place)})`);
    if (question.taken === null) error(`    --same '${question.now}=new'   it is new`);
  }
};

const doubtOf = ({ because, taken, candidates }: IdentityQuestionView): string => {
  if (taken !== null) return 'has a twin that is no longer in the template: say which one stays.';
  const which = candidates.length === 1 ? 'an earlier item' : 'one of several earlier items';
  if (because === 'same-title') return `has the title of ${which} in another place.`;
  return because === 'renamed' ? `may be ${which} under a new title.` : `may be ${which}, renamed and moved.`;
};

const placed = (place: NodePlace): string => place.join(' / ') || 'top level';
