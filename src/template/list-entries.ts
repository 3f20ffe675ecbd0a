import { outlineOf, type OutlineLine } from './outline';
import type { Section } from './template';

/** A criterion or a tool; or `prose`: words around them (an introduction, a table) that are not one. */
export interface ListEntry {
  readonly kind: 'entry' | 'prose';
  /** The number that the source gave it, or null. */
  readonly number: number | null;
  /** Lines of the entry, its own first line at depth 0 and without its marker. */
  readonly lines: readonly OutlineLine[];
}

export interface ListEntries {
  readonly entries: readonly ListEntry[];
  /** How many were left out because the same entry stands above. */
  readonly repeated: number;
}

/** All entries of the sections of one kind, in order; exactly repeated ones (white space aside) once. */
export const listEntries = (sections: readonly Section[], kind: 'criteria' | 'tools'): ListEntries => {
  const entries: ListEntry[] = [];
  const seen = new Set<string>();
  let repeated = 0;
  for (const section of sections) {
    if (section.kind !== kind || section.body === '') continue;
    for (const boxed of entriesOfSection(section)) {
      const entry = kind === 'criteria' ? withoutBox(boxed) : boxed;
      if (entry.lines.every((line) => line.text === '' && !line.code)) continue;
      const key = entry.kind === 'entry' ? wordsOf(entry) : '';
      if (key !== '' && seen.has(key)) repeated += 1;
      else entries.push(entry);
      seen.add(key);
    }
  }
  return { entries, repeated };
};

/** What is to be ticked in the source is confirmed in Jira: its box is no word of the criterion. */
const withoutBox = (entry: ListEntry): ListEntry => {
  const [first, ...rest] = entry.lines;
  if (!first || !/^[☐☑] /.test(first.text)) return entry;
  return { ...entry, lines: [{ ...first, text: first.text.slice(2) }, ...rest] };
};

const wordsOf = (entry: ListEntry): string =>
  entry.lines
    .map((line) => `${String(line.depth)} ${labelOf(line)} ${line.text.split(/\s+/).join(' ')}`)
    .join('\n')
    .trimEnd();

const labelOf = (line: OutlineLine): string => {
  if (line.marker?.kind === 'letter') return line.marker.label;
  return line.marker?.kind === 'number' ? String(line.marker.number) : '';
};

/** A section is read when its meaning is marked and when it is planned; its entries are found once. */
const known = new WeakMap<Section, readonly ListEntry[]>();

const entriesOfSection = (section: Section): readonly ListEntry[] => {
  const found = known.get(section) ?? entriesOf(section.body);
  known.set(section, found);
  return found;
};

const entriesOf = (body: string): readonly ListEntry[] => {
  const lines = outlineOf(body);
  const entries: { kind: ListEntry['kind']; number: number | null; lines: OutlineLine[]; plain: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = entries.at(-1);
    const continues = last !== undefined && !line.blankBefore;
    if (line.depth === 0) {
      const kind = isProse(lines, index) ? 'prose' : 'entry';
      const wraps = continues && last.plain && last.kind === kind && (kind === 'prose' || wrapsFrom(last.lines, line));
      if (wraps) last.lines.push(line);
      else entries.push({ kind, number: null, lines: [line], plain: true });
    } else if (line.depth === 1 && line.marker && !(line.marker.kind === 'letter' && continues && last.plain)) {
      const number = line.marker.kind === 'number' ? line.marker.number : null;
      const text = line.marker.kind === 'letter' ? `${line.marker.label} ${line.text}` : line.text;
      entries.push({ kind: 'entry', number, lines: [{ ...line, depth: 0, marker: null, text }], plain: false });
    } else if (last) {
      // Below a plain line letters keep their depth; below an item everything moves up by the item's own depth.
      last.lines.push(last.plain ? line : { ...line, depth: line.depth - 1 });
    }
  }
  if (entries.length > 0 && entries.every((entry) => entry.kind === 'prose'))
    return entries.map((entry) => ({ ...entry, kind: 'entry' }));
  return entries;
};

const BLOCK = /^(?:#{1,6}[ \t]|>|\||[-*_]{3})/;

/** Plain lines that introduce a list (they end in a colon, or a list follows at once), and blocks that are no sentence. */
const isProse = (lines: readonly OutlineLine[], index: number): boolean => {
  const line = lines[index];
  if (!line) return false;
  if (line.code || BLOCK.test(line.text)) return true;
  for (let at = index; at < lines.length; at += 1) {
    const here = lines[at];
    const next = lines[at + 1];
    if (!here || here.depth > 0) return false;
    if (!next) return false;
    if (next.depth > 0) {
      if (next.marker?.kind === 'letter' && !next.blankBefore) return false;
      return !next.blankBefore || here.text.endsWith(':');
    }
    if (next.blankBefore) return false;
  }
  return false;
};

const WRAP_WIDTH = 60;

/** Whether a line goes on with the sentence above it: that one is long enough to be wrapped and does not end. */
const wrapsFrom = (above: readonly OutlineLine[], line: OutlineLine): boolean => {
  const last = above.at(-1)?.text ?? '';
  if (/[.;!?:]$/.test(last)) return false;
  return /^\p{Ll}/u.test(line.text) || last.length >= WRAP_WIDTH;
};
