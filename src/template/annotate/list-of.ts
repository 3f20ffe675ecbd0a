import { outlineOf } from '../outline';
import type { Section } from '../template';
import { plainWords } from './plain-words';

/** One entry of an outermost list of an item's text. */
export interface ListLine {
  /** On one line, without its marker and without Markdown's signs. */
  readonly text: string;
  readonly marker: 'bullet' | 'number';
}

/** The text of an item's description, and of text that stands under no heading that the grammar knows. */
export const descriptionOf = (sections: readonly Section[]): string =>
  sections
    .filter(({ kind }) => kind === 'description' || kind === 'other')
    .map(({ body }) => body)
    .join('\n\n');

/** The entries of the outermost lists of a text, each with the lines that go on with it; not what is nested below them. */
export const listOf = (body: string): readonly ListLine[] => {
  const entries: { text: string; marker: ListLine['marker'] }[] = [];
  let open: { text: string; marker: ListLine['marker'] } | null = null;
  for (const line of outlineOf(body)) {
    if (line.code) continue;
    if (line.depth === 1 && line.marker !== null && line.marker.kind !== 'letter') {
      open = { text: line.text, marker: line.marker.kind === 'number' ? 'number' : 'bullet' };
      entries.push(open);
    } else if (line.depth === 1 && line.marker === null && !line.blankBefore && open !== null) {
      open.text += ` ${line.text}`;
    } else {
      open = null;
    }
  }
  return entries.map(({ text, marker }) => ({ text: plainWords(text), marker })).filter(({ text }) => text !== '');
};

/** The lines of a text that stand outside its lists, joined: what introduces them. */
export const proseOf = (body: string): string =>
  plainWords(
    outlineOf(body)
      .filter((line) => line.depth === 0 && !line.code)
      .map((line) => line.text)
      .join('\n'),
  );
