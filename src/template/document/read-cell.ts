import { outlineOf } from '../outline';
import { bulletRuns } from './bullet-runs';
import { numberedRuns } from './numbered-runs';

/** One activity of a cell, with what stands below it. */
export interface CellItem {
  readonly text: string;
  /** Words that belong to it and are not its title. */
  readonly note: string;
  readonly items: readonly CellItem[];
}

export interface CellList {
  /** What stands before the first item. */
  readonly intro: string;
  readonly items: readonly CellItem[];
}

/**
 * Takes a table's cell apart into its activities. A cell with line breaks is read as people write lists; one whose lists were
 * flattened into one line comes apart at its markers; one without any is a single activity, or one a line. `caption` names
 * the row: repeated in bold above a list, it is no item of it.
 */
export const readCell = (cell: string, caption = ''): CellList => {
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1) return readLines(lines, caption);
  const [line = ''] = lines;
  return readLine(line, caption);
};

const readLine = (line: string, caption: string): CellList => {
  for (const runs of [bulletRuns(line, caption), numberedRuns(line)]) if (runs.items.length > 0) return runs;
  const text = line.trim();
  return { intro: '', items: text === '' ? [] : [{ text, note: '', items: [] }] };
};

interface OpenItem {
  text: string;
  note: string;
  readonly items: OpenItem[];
}

const readLines = (lines: readonly string[], caption: string): CellList => {
  const outline = outlineOf(lines.join('\n'));
  if (outline.every((line) => line.marker === null))
    return { intro: '', items: lines.flatMap((line) => readLine(line, caption).items) };
  const intro: string[] = [];
  const top: OpenItem[] = [];
  const open: OpenItem[] = [];
  for (const line of outline) {
    if (line.marker === null) {
      const last = open[line.depth - 1] ?? open.at(-1);
      if (last) last.note = last.note === '' ? line.text : `${last.note}\n${line.text}`;
      else intro.push(line.text);
      continue;
    }
    const text = line.marker.kind === 'letter' ? `${line.marker.label} ${line.text}` : line.text;
    const item: OpenItem = { text, note: '', items: [] };
    open.length = Math.min(open.length, line.depth - 1);
    (open.at(-1)?.items ?? top).push(item);
    open.push(item);
  }
  return { intro: intro.join('\n'), items: top };
};
