/** What stands before a list item. Letters have no list of their own in Jira, so their label stays text. */
export type Marker =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'letter'; readonly label: string };

/** One line of a body, with its place among lists instead of its indentation. */
export interface OutlineLine {
  /** 0 outside lists; 1 in an item of an outermost list, and so on. An item's first line has a marker. */
  readonly depth: number;
  readonly marker: Marker | null;
  /** Without indentation and marker. */
  readonly text: string;
  /** One or more blank lines stand above. */
  readonly blankBefore: boolean;
  /** Part of a code fence, with its own indentation. */
  readonly code: boolean;
}

interface Level {
  readonly column: number;
  readonly kind: Marker['kind'];
}

/** Bullets that people type or that word processors leave behind; `o` only before a tab, since it is also a word. */
const BULLET = /^(?:[•·▪▫◦‣●○■□►▸❖⁃∙⦁➢➤✓✔\uf0b7\uf0a7]\s*|[*+\-–—―](?:\s+|$)|o\t\s*)/;
const NUMBER = /^\(?(\d{1,3})[.)](?:\s+|$|(?=\p{Lu}))/u;
const LETTER = /^(\(?[a-zA-Z]\)|\(?[ivx]{2,5}\)|[a-z]\.|[ivx]{2,5}\.)\s+/;
const CHECKBOX = /^\[([ xX])\]\s+/;
const CAN_BE_MARKER = /^[^\p{L}#|>`]|^(?:[a-z][.)]|[A-Z]\)|[ivx]{2,5}[.)]|o\t)/u;

const FENCE = /^(`{3,}|~{3,})/;
const RULE = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
/** A longer line is no rule; matching one of megabytes would exhaust the stack. */
const LONGEST_RULE = 1_000;
/** What ends a list although no blank line stands before it. */
const ENDS_LIST = /^(?:#{1,6}[ \t]|>|\|)/;

/**
 * Reads a body's lists as people write them: any bullet, numbers and letters with dot or bracket, indented by as much or as
 * little as the author liked. An indented line outside a list is plain text, never code.
 */
export const outlineOf = (body: string): readonly OutlineLine[] => {
  const lines: OutlineLine[] = [];
  let levels: Level[] = [];
  let blankBefore = false;
  let fence = '';
  let fenceColumn = 0;
  for (const line of body.split('\n')) {
    const text = line.trim();
    if (fence !== '') {
      lines.push({
        depth: levels.length,
        marker: null,
        text: unindent(line, fenceColumn),
        blankBefore: false,
        code: true,
      });
      if (text.startsWith(fence) && text === fence.charAt(0).repeat(text.length)) fence = '';
      continue;
    }
    if (text === '') {
      blankBefore = true;
      continue;
    }
    const column = columnOf(line);
    const isRule = text.length <= LONGEST_RULE && RULE.test(text);
    const found = isRule ? null : readMarker(text);
    if (found) {
      levels = levelsFor(levels, column, found.marker.kind, blankBefore);
      lines.push({ depth: levels.length, marker: found.marker, text: found.text, blankBefore, code: false });
    } else {
      levels = isRule || (ENDS_LIST.test(text) && column === 0) ? [] : levelsOfText(levels, column, blankBefore);
      const opening = FENCE.exec(text)?.[1];
      const code = opening !== undefined && !text.slice(opening.length).includes('`');
      if (code) {
        if (column === 0) levels = [];
        fence = opening;
        fenceColumn = column;
      }
      lines.push({ depth: levels.length, marker: null, text, blankBefore, code });
    }
    blankBefore = false;
  }
  return lines;
};

/** Code keeps its own indentation, less what the fence around it has. */
const unindent = (line: string, column: number): string => {
  let start = 0;
  while (start < column && (line[start] === ' ' || line[start] === '\t')) start += 1;
  return line.slice(start).trimEnd();
};

const columnOf = (line: string): number => {
  let column = 0;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    if (character === '\t') column += 4 - (column % 4);
    else if (character === ' ' || character === '\u00a0') column += 1;
    else break;
  }
  return column;
};

const readMarker = (text: string): { marker: Marker; text: string } | null => {
  if (!CAN_BE_MARKER.test(text)) return null;
  const bullet = BULLET.exec(text);
  if (bullet) {
    const rest = text.slice(bullet[0].length);
    const box = CHECKBOX.exec(rest);
    const shown = box ? `${box[1] === ' ' ? '☐' : '☑'} ${rest.slice(box[0].length)}` : rest;
    return { marker: { kind: 'bullet' }, text: shown };
  }
  const number = NUMBER.exec(text);
  if (number) return { marker: { kind: 'number', number: Number(number[1]) }, text: text.slice(number[0].length) };
  const letter = LETTER.exec(text);
  if (!letter) return null;
  return { marker: { kind: 'letter', label: letter[1] ?? '' }, text: text.slice(letter[0].length) };
};

/** Lists within lists; nobody reads further in, and documents nested by the thousand cannot be read by anything. */
const MOST_LEVELS = 20;

/** The lists that an item at `column` stands in, the item's own list last. */
const levelsFor = (open: readonly Level[], column: number, kind: Marker['kind'], apart: boolean): Level[] => {
  const levels = [...open];
  let goesOn = !apart;
  for (let outer = levels.at(-1); outer; outer = levels.at(-1)) {
    // Letters right below a bullet or a number belong to it, although hardly anybody indents them.
    const belongs = kind === 'letter' && outer.kind !== 'letter' && column >= outer.column && goesOn;
    // One column is enough to nest another kind of list; the same kind may be typed a little askew.
    if (belongs || column >= outer.column + (outer.kind === kind ? 2 : 1)) break;
    goesOn ||= kind === 'letter' && outer.kind === 'letter';
    levels.pop();
  }
  return [...levels.slice(0, MOST_LEVELS - 1), { column, kind }];
};

/** The lists that a line without a marker stands in: it goes on with the item above unless a blank line parts them. */
const levelsOfText = (open: readonly Level[], column: number, blankBefore: boolean): Level[] => {
  if (!blankBefore) return [...open];
  return open.filter((level) => column >= level.column + 2);
};
