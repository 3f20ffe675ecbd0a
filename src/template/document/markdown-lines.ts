import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Place } from '../template';
import { htmlTable } from './html-table';
import { looseItem } from './loose-items';
import type { DocumentBlock } from './source-document';

/** A Markdown text made ready for a parser of CommonMark, line by line. */
export interface MarkdownLines {
  /** As many as the text has. */
  readonly lines: readonly string[];
  /** By the number in its placeholder, a block that was read here. */
  readonly blocks: readonly DocumentBlock[];
  /** Front matter above a heading, by the line of the heading. */
  readonly meta: ReadonlyMap<number, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly understood: readonly string[];
  /** Targets of links by their labels, and texts of footnotes by theirs (`^1`). */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Control characters do not occur in decoded texts, so that a line with one is a placeholder. */
const MARK = '\u0001';
const PLACEHOLDER = new RegExp(`^${MARK}(\\d+)${MARK}$`);

/** The number of the block that a heading stands for, or null. */
export const placeholderOf = (text: string): number | null => {
  const found = text.startsWith(MARK) ? PLACEHOLDER.exec(text) : null;
  return found ? Number(found[1]) : null;
};

const FENCE = /^[ >\t]{0,12}(`{3,}|~{3,})/;
const DEFINITION = /^ {0,3}\[(\^?[^\][\n]{1,80})\]:[ \t]*(\S.*)$/;
const PAIR = /^[\p{L}_][\p{L}\p{N}_. -]{0,40}:(?:\s|$)/u;
const MOST_META = 80;

/**
 * Takes out of a text what no parser of CommonMark reads as these templates mean it: front matter, comments, tables and
 * summaries in HTML, definitions of links and notes, bullets and boxes as people type them. Lines keep their numbers.
 */
export const markdownLines = (text: string, placeOf: (line: number) => Place): MarkdownLines => {
  const lines = text.split('\n');
  const done: string[] = [];
  const blocks: DocumentBlock[] = [];
  const meta = new Map<number, readonly string[]>();
  const diagnostics: Diagnostic[] = [];
  const understood: string[] = [];
  const definitions = new Map<string, string>();
  const hasHtml = text.includes('<');
  const first = lines.findIndex((one) => one.trim() !== '');
  const isLate = (line: number) => line > first;
  const lastClose = hasHtml ? lines.findLastIndex((one) => one.includes('-->')) : -1;
  let fence = '';
  let context = { kind: '', indent: 0, inItem: false, number: '' };
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? '';
    const opening = FENCE.exec(line)?.[1];
    if (fence !== '' || opening !== undefined) {
      if (fence === '') fence = opening ?? '';
      else if (opening !== undefined && opening.startsWith(fence)) fence = '';
      done.push(line);
      continue;
    }
    if (line === '---' || line.trimEnd() === '---') {
      const end = metaEnd(lines, at);
      if (end !== -1) {
        const own = lines.slice(at + 1, end);
        const next = nextFilled(lines, end + 1);
        const isHeading = next !== -1 && /^#{1,6}\s/.test(lines[next] ?? '');
        if (isHeading && isLate(at)) meta.set(next, own);
        else blocks.push({ kind: 'text', text: own.join('\n'), at: placeOf(at) });
        done.push(isHeading && isLate(at) ? '' : `# ${MARK}${String(blocks.length - 1)}${MARK}`);
        while (done.length <= end) done.push('');
        at = end;
        continue;
      }
    }
    if (hasHtml && line.includes('<')) {
      const comment = at <= lastClose && line.includes('<!--') ? withoutComments(lines, at) : null;
      if (comment) {
        diagnostics.push(commentLeftOut(placeOf(at), comment.said));
        line = comment.line;
        for (let index = at; index < comment.last; index += 1) lines[index] = '';
        lines[at] = line;
        if (comment.last > at) {
          lines[comment.last] = comment.rest;
          done.push(line);
          continue;
        }
      }
      if (/^\s*<table\b/i.test(line)) {
        const end = tableEnd(lines, at);
        const source = lines.slice(at, end + 1).join('\n');
        const offsets = lineStarts(lines, at, end);
        blocks.push(htmlTable(source, placeOf(at), (index) => placeOf(at + lineIn(offsets, index))));
        understood.push((source.match(/<[^<>]{0,500}>/g) ?? []).join(' '));
        done.push(`# ${MARK}${String(blocks.length - 1)}${MARK}`);
        while (done.length <= end) done.push('');
        at = end;
        continue;
      }
      if (/<\/?(?:details|summary)\b/i.test(line)) {
        understood.push(...(line.match(/<\/?(?:details|summary)\b[^<>]{0,200}>/gi) ?? []));
        line = line
          .replace(/<summary\b[^<>]{0,200}>\s*(?:<b>)?(.*?)(?:<\/b>)?\s*<\/summary>/i, (_, words: string) =>
            words.trim() === '' ? '' : `**${words.trim()}**`,
          )
          .replace(/<\/?(?:details|summary)\b[^<>]{0,200}>/gi, '');
      }
    }
    const definition = line.charCodeAt(0) <= 91 ? DEFINITION.exec(line) : null;
    if (definition && !/^\[[ xX]?\]/.test(line.trim())) {
      definitions.set((definition[1] ?? '').toLowerCase(), (definition[2] ?? '').trim());
      done.push('');
      continue;
    }
    const loose = looseItem(line, lines[at - 1] ?? '', lines[at + 1] ?? '', context);
    context = loose.context;
    done.push(loose.line);
  }
  return { lines: done, blocks, meta, diagnostics, understood, definitions };
};

/** The line that ends front matter which begins at a line; -1 where it is a rule. */
const metaEnd = (lines: readonly string[], at: number): number => {
  if (at > 0 && (lines[at - 1] ?? '').trim() !== '') return -1;
  let pairs = 0;
  for (let line = at + 1; line < lines.length && line < at + MOST_META; line += 1) {
    const text = lines[line] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return pairs > 0 ? line : -1;
    if (PAIR.test(text)) pairs += 1;
    else if (!/^(?:\s+\S|- |#)/.test(text)) return -1;
  }
  return -1;
};

const nextFilled = (lines: readonly string[], from: number): number => {
  for (let line = from; line < lines.length && line < from + 5; line += 1)
    if ((lines[line] ?? '').trim() !== '') return line;
  return -1;
};

/** A line without the comments that begin in it; `rest` is what stands behind them on their last line. */
const withoutComments = (lines: readonly string[], at: number) => {
  let line = lines[at] ?? '';
  const said: string[] = [];
  for (let start = line.indexOf('<!--'); start !== -1; start = line.indexOf('<!--')) {
    const end = line.indexOf('-->', start + 4);
    if (end !== -1) {
      said.push(line.slice(start + 4, end).trim());
      line = `${line.slice(0, start)}${line.slice(end + 3)}`.trimEnd();
      continue;
    }
    for (let last = at + 1; last < lines.length; last += 1) {
      const close = (lines[last] ?? '').indexOf('-->');
      if (close === -1) continue;
      said.push(
        [line.slice(start + 4), ...lines.slice(at + 1, last), (lines[last] ?? '').slice(0, close)].join('\n').trim(),
      );
      return {
        line: line.slice(0, start).trimEnd(),
        said: said.join('\n'),
        last,
        rest: (lines[last] ?? '').slice(close + 3),
      };
    }
    return said.length === 0 ? null : { line, said: said.join('\n'), last: at, rest: '' };
  }
  return { line, said: said.join('\n'), last: at, rest: '' };
};

const tableEnd = (lines: readonly string[], at: number): number => {
  let depth = 0;
  for (let line = at; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (!text.includes('<')) continue;
    depth += (text.match(/<table\b/gi)?.length ?? 0) - (text.match(/<\/table\s*>/gi)?.length ?? 0);
    if (depth <= 0) return line;
  }
  return lines.length - 1;
};

const lineStarts = (lines: readonly string[], from: number, end: number): readonly number[] => {
  const starts = [0];
  for (let line = from; line < end; line += 1) starts.push((starts.at(-1) ?? 0) + (lines[line] ?? '').length + 1);
  return starts;
};

const lineIn = (starts: readonly number[], index: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
};

const commentLeftOut = (at: Place, text: string): Diagnostic =>
  diagnosticAt(at, {
    code: 'comment-left-out',
    severity: 'info',
    message: 'A comment is not taken over.',
    remedy: 'Nothing needs to be done. What belongs into the issues is written as text.',
    text,
  });
