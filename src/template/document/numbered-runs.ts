import type { CellList } from './read-cell';

const NUMBER = /(\d{1,3})[.)](?=\s+\S)/g;
/** Words before a number that make it part of the sentence: "Sprint 2. Then …". */
const COUNTED =
  /(?:^|[\s(])(?:sprint|phase|wave|step|version|release|day|week|month|year|quarter|stage|level|tier|part|item|section|chapter|page|table|figure|option|task|number|no|nr|v|iteration|increment|and|or|to|of|in|than|least|most|within|least)\.?$/i;
/** Lists within lists; a cell that says more is no list. */
const MOST_LEVELS = 6;
/** As far as white space before a marker is looked at. */
const WIDEST = 64;

interface Level {
  next: number;
  readonly wide: boolean;
  readonly items: OpenItem[];
}
interface OpenItem {
  readonly text: string;
  readonly note: '';
  readonly items: OpenItem[];
}

/**
 * Takes numbered lists apart that were flattened into one line: `1. … 2. …`. A run that begins with 1 again, behind a colon or
 * behind several spaces (what is left of its indentation), stands below the item before it, until the outer count goes on.
 */
export const numberedRuns = (text: string): CellList => {
  const levels: Level[] = [];
  const top: OpenItem[] = [];
  let intro = '';
  let start = 0;
  let place: Level | null = null;
  const close = (end: number) => {
    const words = text.slice(start, end).trim();
    if (place) place.items.push({ text: words, note: '', items: [] });
    else intro = words;
  };
  const markers = markersOf(text);
  const lastTwo = markers.findLast((marker) => marker.number === 2)?.at ?? -1;
  for (const { number, at, end, gap } of markers) {
    const wide = gap > 1;
    const before = text[at - gap - 1] ?? '';
    const level = levelOf(levels, number, wide);
    const isFirst = levels.length === 0 && at === gap;
    const isRun = number === 1 && levels.length < MOST_LEVELS;
    const opens = isRun && (wide || before === ':' || (levels.length === 0 && lastTwo > at));
    if (level === null && !opens && !isFirst) continue;
    close(at);
    if (level) {
      levels.length = levels.indexOf(level) + 1;
      place = level;
    } else {
      const items: OpenItem[] = levels.at(-1)?.items.at(-1)?.items ?? top;
      place = { next: number, wide: levels.length > 0 && wide, items };
      levels.push(place);
    }
    place.next = number + 1;
    start = end;
  }
  close(text.length);
  return { intro, items: top };
};

interface Marker {
  readonly number: number;
  readonly at: number;
  readonly end: number;
  /** How much white space stands before it. */
  readonly gap: number;
}

/**
 * The numbers that may begin an item. One behind a word that is counted ("wave planning phase 3. Attend …") is taken for one
 * only if the next number follows before the same stands once more, or if it is the last of at least three.
 */
const markersOf = (text: string): readonly Marker[] => {
  const all = [...text.matchAll(NUMBER)].flatMap((found): readonly (Marker & { isCounted: boolean })[] => {
    const { index: at } = found;
    const gap = whiteSpaceBefore(text, at);
    if (gap === 0 && at > 0) return [];
    const isCounted = COUNTED.test(text.slice(Math.max(0, at - gap - 20), at - gap));
    return [{ number: Number(found[1]), at, end: at + found[0].length, gap, isCounted }];
  });
  const ahead = new Map<number, number>();
  const markers: Marker[] = [];
  for (const marker of all.toReversed()) {
    const same = ahead.get(marker.number) ?? Infinity;
    const next = ahead.get(marker.number + 1) ?? Infinity;
    const endsRun = marker.number > 2 && same === Infinity;
    if (marker.isCounted && !endsRun && next >= same) continue;
    ahead.set(marker.number, marker.at);
    markers.push(marker);
  }
  return markers.toReversed();
};

/** The open list that a number goes on; where several could, the one with as much white space before its items. */
const levelOf = (levels: readonly Level[], number: number, wide: boolean): Level | null => {
  const fitting = levels.filter((level) => level.next === number);
  return fitting.findLast((level) => level.wide === wide) ?? fitting.at(-1) ?? null;
};

const whiteSpaceBefore = (text: string, at: number): number => {
  let gap = 0;
  while (gap < WIDEST && at - gap > 0 && /\s/.test(text[at - gap - 1] ?? '')) gap += 1;
  return gap;
};
