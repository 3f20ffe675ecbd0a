import { wordsOf } from './words-of';
import type { CellItem, CellList } from './read-cell';

const MARKER = /[-*+•▪◦‣●■►](?=\s)/g;
const BOLD = /\*\*[^*\n]+\*\*/g;

/** Where an item begins: its marker's kind (`b` for bold words without a marker), and where its words do. */
interface Mark {
  readonly kind: string;
  readonly at: number;
  readonly from: number;
}

/**
 * Takes bulleted lists apart that were flattened into one line. A marker has two spaces or more on one side (what is left of
 * its line break and indentation); an inline ` - ` is text. The first kind of marker makes the items, any other kind what
 * stands below them. Bold runs glued to each other or to a marker (`**A****B***   C`) are items as well.
 */
export const bulletRuns = (text: string, caption: string): CellList => {
  const marks = [...markersOf(text), ...gluedBolds(text)].toSorted((a, b) => a.at - b.at);
  const [first] = marks;
  if (!first) return { intro: '', items: [] };
  const items: { text: string; note: string; items: CellItem[] }[] = [];
  const captionWords = wordsOf(caption).join(' ');
  for (const [index, mark] of marks.entries()) {
    const words = text.slice(mark.from, marks[index + 1]?.at ?? text.length).trim();
    const last = items.at(-1);
    if (words === '') continue;
    if (mark.kind === first.kind || !last) items.push({ text: words, note: '', items: [] });
    else if (mark.kind === 'b' && captionWords !== '' && wordsOf(words).join(' ') === captionWords)
      last.note = last.note === '' ? words : `${last.note}\n${words}`;
    else last.items.push({ text: words, note: '', items: [] });
  }
  return { intro: text.slice(0, first.at).trim(), items };
};

const markersOf = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { 0: kind, index } of text.matchAll(MARKER)) {
    const isFirst = text.slice(Math.max(0, index - 16), index).trim() === '' && (index < 16 || marks.length === 0);
    const wideBefore = isSpace(text, index - 1) && isSpace(text, index - 2);
    const wideAfter = isSpace(text, index + 2);
    const afterBold = kind === '*' && text.slice(Math.max(0, index - 2), index) === '**';
    const stands = (isSpace(text, index - 1) && (wideAfter || wideBefore)) || (afterBold && wideAfter);
    if ((isFirst && text.slice(0, index).trim() === '') || stands) marks.push({ kind, at: index, from: index + 1 });
  }
  return marks;
};

/** Bold runs with another one, or a marker, right before or behind them. */
const gluedBolds = (text: string): readonly Mark[] => {
  const runs = [...text.matchAll(BOLD)].map((run) => ({ at: run.index, end: run.index + run[0].length }));
  return runs.flatMap(({ at, end }, index): readonly Mark[] => {
    const toNext = runs[index + 1]?.at === end || (text[end] === '*' && isSpace(text, end + 1));
    const toLast = index > 0 && runs[index - 1]?.end === at;
    return toNext || toLast ? [{ kind: 'b', at, from: at }] : [];
  });
};

const isSpace = (text: string, index: number): boolean => /\s/.test(text[index] ?? '');
