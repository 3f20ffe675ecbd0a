import type { OutlineLine } from '../template/outline';

/** `2024. …` goes on with a sentence about a year; only Markdown takes it for the item of a list. */
const YEAR = /^(\d{4,9})([.)])(?=\s|$)/;

interface OpenList {
  readonly width: number;
  readonly number: number | null;
  readonly delimiter: '.' | ')';
}

/**
 * Writes outline lines as CommonMark that says the same: one kind of bullet, items indented to their parent's text, a blank
 * line wherever a list begins. Letters become bullets with the letter as text. A number that does not follow the one above
 * it starts a list of its own (by the other delimiter), since CommonMark counts on from a list's first number.
 */
export const markdownOf = (lines: readonly OutlineLine[]): string => {
  const written: string[] = [];
  const open: (OpenList | undefined)[] = [];
  for (const line of lines) {
    const parent = line.marker ? line.depth - 1 : line.depth;
    const before = line.marker ? open[parent] : undefined;
    open.length = Math.min(open.length, line.marker ? parent + 1 : line.depth);
    const indent = ' '.repeat(open.slice(0, parent).reduce((total, list) => total + (list?.width ?? 0), 0));
    if (!line.marker) {
      if (line.blankBefore && written.length > 0) written.push('');
      written.push(indent + (line.code ? line.text : line.text.replace(YEAR, '$1\\$2')));
      continue;
    }
    const { list, begins } = listFor(line, before);
    if (written.length > 0 && (line.blankBefore || begins)) written.push('');
    open[parent] = list;
    written.push(indent + markerText(list) + itemText(line));
  }
  return written.join('\n');
};

const listFor = (line: OutlineLine, before: OpenList | undefined): { list: OpenList; begins: boolean } => {
  if (line.marker?.kind !== 'number') {
    return before?.number === null
      ? { list: before, begins: false }
      : { list: { width: 2, number: null, delimiter: '.' }, begins: true };
  }
  const { number } = line.marker;
  const width = String(number).length + 2;
  const last = before?.number ?? null;
  const goesOn = last !== null && (number === last + 1 || (number === 1 && last === 1));
  if (before && goesOn) return { list: { width, number, delimiter: before.delimiter }, begins: false };
  return { list: { width, number, delimiter: last !== null && before?.delimiter === '.' ? ')' : '.' }, begins: true };
};

const markerText = (list: OpenList): string =>
  list.number === null ? '- ' : `${String(list.number)}${list.delimiter} `;

const itemText = (line: OutlineLine): string =>
  line.marker?.kind === 'letter' ? `${line.marker.label} ${line.text}` : line.text.replace(YEAR, '$1\\$2');
