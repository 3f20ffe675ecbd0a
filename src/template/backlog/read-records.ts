import { CsvError, parse } from 'csv-parse/sync';

/** One row of a CSV file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The line on which it begins, counted from 1. */
  readonly line: number;
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** A row that could not be read, and with it all below. */
  readonly fault: { readonly line: number; readonly message: string; readonly text: string } | null;
}

/** The sign between the cells of a heading line: the one that it holds most of. */
export const delimiterOf = (heading: string): string =>
  [',', ';', '\t', '|'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';

/** A heading line is shorter than this; a text's first line may be all of it. */
const LONGEST_HEADING = 20_000;
/** What Excel writes above the heading line. */
const SEPARATOR = /^"?sep=(.)"?[ \t]*$/i;

/** The first line that is not empty and no `sep=;`, and where it begins and ends. */
export const firstLine = (text: string): { readonly line: string; readonly start: number; readonly end: number } => {
  const at = (from: number) => {
    const start = from + (/\S/.exec(text.slice(from, from + LONGEST_HEADING))?.index ?? 0);
    const line = text.slice(start, start + LONGEST_HEADING).split('\n', 1)[0] ?? '';
    return { line, start, end: start + line.length };
  };
  const first = at(/\S/.exec(text)?.index ?? 0);
  return SEPARATOR.test(first.line) ? at(first.end) : first;
};

/** The cells of a heading line. */
export const headingCells = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** The rows of a CSV text, by the sign between its cells where that is known, empty ones left out; what can be read is read, also where a row has more cells or odd quotation marks. */
export const readRecords = (text: string, given: string | null = null): CsvRecords => {
  const { start } = firstLine(text);
  const skipped = text.slice(0, start).split('\n').length - 1;
  const lines = text.split('\n');
  const records: CsvRecord[] = [];
  let next = skipped;
  /** Lines that are wholly empty are no rows, and the parser counts them to the row behind them. */
  const nextRow = () => {
    while (next < lines.length - 1 && (lines[next] ?? '').trim() === '') next += 1;
    return next;
  };
  try {
    parse(text.slice(start), {
      delimiter: given ?? delimiterOf(lines[skipped] ?? ''),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines: read }) => {
        records.push({ cells, line: nextRow() + 1 });
        next = skipped + read;
        return null;
      },
    });
    return { records, fault: null };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const message =
      cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'A quotation mark in the row that begins here is never closed.'
        : `The row that begins here cannot be read: ${cause.message}.`;
    const line = nextRow();
    return { records, fault: { line: line + 1, message, text: lines.slice(line).join('\n') } };
  }
};
