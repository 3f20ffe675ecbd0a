import type { FormField, Section } from '../template';
import { descriptionOf, listOf, proseOf } from './list-of';

const ASKS = /\b(?:answers?|answered|answering)\b[^.]{0,60}\bquestions\b|\bfollowing questions\b/i;
const QUESTIONS = /questions/i;
/** How many lines in a row are a form, at the least. */
const FORM_LINES = 5;

/** Questions that an item wants answered: the entries of its list, where its text asks for answers and most of them ask. */
export const questionsOf = (sections: readonly Section[]): readonly string[] => {
  const description = descriptionOf(sections);
  // Most texts hold neither sign; a list is taken apart only where one does.
  if (!description.includes('?') || !QUESTIONS.test(description)) return [];
  const entries = listOf(description).map(({ text }) => text);
  const asking = entries.filter((text) => text.includes('?')).length;
  return asking * 2 > entries.length && ASKS.test(proseOf(description)) ? entries : [];
};

/** Fields of a form: a run of lines of which most end in a colon with nothing behind it. */
export const formOf = (sections: readonly Section[]): readonly FormField[] => {
  const runs: string[][] = [[]];
  for (const line of descriptionOf(sections).split('\n')) {
    const text = line.trim();
    if (text === '') runs.push([]);
    else runs.at(-1)?.push(text);
  }
  return runs.filter(isForm).flatMap((run) => run.map((line) => ({ label: line.replace(/\s*[::]$/, '') })));
};

const isForm = (lines: readonly string[]): boolean =>
  lines.length >= FORM_LINES && lines.filter((line) => /[::]$/.test(line)).length * 2 > lines.length;
