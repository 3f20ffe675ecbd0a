/** A line as it was typed, pasted or read from CSV. */
export interface TypedLine {
  readonly text: string;
  /** A name as it was written; empty: none. */
  readonly owner: string;
  readonly priority: 'high' | 'medium' | 'low' | null;
  readonly expected: string;
}

/** Limits of the contract: characters of a line and of what is expected, lines of one request. */
const LONGEST_TEXT = 500;
const LONGEST_EXPECTED = 2_000;
export const MOST_LINES = 200;

export interface ReadLines {
  readonly lines: readonly TypedLine[];
  /** Numbers of the lines of the text that are too long, counted from 1. */
  readonly tooLong: readonly number[];
}

/** Headings of a CSV file, as people write them. */
const COLUMNS = {
  text: ['title', 'line', 'text', 'question', 'check'],
  owner: ['owner', 'responsible'],
  priority: ['priority'],
  expected: ['expected result', 'expected', 'result'],
} as const;
const PRIORITIES: Readonly<Record<string, TypedLine['priority']>> = {
  highest: 'high',
  high: 'high',
  medium: 'medium',
  normal: 'medium',
  low: 'low',
  lowest: 'low',
};

/**
 * Reads lines: of CSV with headings (title, owner, priority, expected result) a record each, of any other text one each, without its
 * bullet or number. Commas, semicolons and tabs separate cells; what is in quotes may hold them and line breaks.
 */
export function readLines(text: string): ReadLines {
  const records = recordsOf(text);
  const [head = []] = records;
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, words]) => [
      name,
      head.findIndex((cell) => (words as readonly string[]).includes(cell.trim().toLowerCase())),
    ]),
  ) as Record<keyof typeof COLUMNS, number>;
  const isTable = at.text >= 0;
  const found = isTable
    ? records.slice(1).map((cells, index) => ({ line: lineOfCells(cells, at), number: index + 2 }))
    : text.split(/\r\n|\n|\r/).map((line, index) => ({ line: plainLine(line), number: index + 1 }));
  const filled = found.filter(({ line }) => line.text !== '');
  const isLong = ({ line }: (typeof filled)[number]) =>
    line.text.length > LONGEST_TEXT || line.expected.length > LONGEST_EXPECTED;
  return {
    lines: filled.filter((one) => !isLong(one)).map(({ line }) => line),
    tooLong: filled.filter(isLong).map(({ number }) => number),
  };
}

const plainLine = (line: string): TypedLine => ({
  text: line.replace(/^\s*(?:[-*•☐]|\d+[.)])\s+/, '').trim(),
  owner: '',
  priority: null,
  expected: '',
});

function lineOfCells(cells: readonly string[], at: Record<keyof typeof COLUMNS, number>): TypedLine {
  const cell = (name: keyof typeof COLUMNS) => (cells[at[name]] ?? '').trim();
  return {
    // A title is of one line.
    text: cell('text').replace(/\s+/g, ' '),
    owner: cell('owner'),
    priority: PRIORITIES[cell('priority').toLowerCase()] ?? null,
    expected: cell('expected'),
  };
}

/** Records of cells; the separator is the one that the first line has most of. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const separator = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push(cells);
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRecord();
    } else if (!(sign === '\uFEFF' && at === 0)) cell += sign;
  }
  endRecord();
  return records;
}
