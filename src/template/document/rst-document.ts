import { contentsLeftOut } from '../contents-left-out';
import type { Diagnostic } from '../diagnostic';
import type { Place } from '../template';
import type { SourceBlocks } from './document-reading';
import { rstInline } from './rst-inline';
import { csvTable, gridTable, listTable, simpleTable, type RstLines } from './rst-table';
import type { DocumentBlock, DocumentTable } from './source-document';
import { textBlocks } from './text-blocks';

/** Docutils allows each of these to underline a title, of any length here: people miscount. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}[ \t]*$/;
/** Explicit markup: a directive, a target, a comment. It goes on through all indented lines below. */
const EXPLICIT = /^\.\.(?:[ \t]|$)/;
const NOTE = /^\.\. (note|warning|important|tip|hint|caution|attention|danger|seealso)::[ \t]*(.*)$/i;
const TOCTREE = /^\.\. (?:toctree|contents)::/i;
const TABLE = /^(?:\+[-=+]{2,}|\|[ \t]|={2,}[ \t]+=)/;

/**
 * Reads the part of reStructuredText that plans are written in: titles by their adornment, paragraphs, bulleted and numbered
 * lists, links, literals, tables of every kind. Other directives, comments and literal blocks are kept as they stand, as code. Never throws; each
 * line with a word is in a block.
 */
export const rstDocument = (file: string, text: string): SourceBlocks => {
  const reading = new RstReading(file, text.split('\n'));
  return { blocks: reading.read(), diagnostics: reading.diagnostics, understood: reading.understood };
};

class RstReading {
  readonly understood: string[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly blocks: DocumentBlock[] = [];
  private readonly starts: number[] = [];
  private readonly styles: string[] = [];
  /** Lines of text that have not become blocks, from `from` on. */
  private pending: string[] = [];
  private from = 0;
  private at = 0;

  constructor(
    private readonly file: string,
    private readonly lines: readonly string[],
  ) {
    let offset = 0;
    for (const line of lines) {
      this.starts.push(offset);
      offset += line.length + 1;
    }
  }

  read(): readonly DocumentBlock[] {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? '';
      if (this.readTitle(line) || this.readExplicit(line) || this.readTable(line)) continue;
      if (this.pending.length === 0) this.from = this.at;
      this.pending.push(line);
      this.at += 1;
      if (line.trimEnd().endsWith('::')) this.readLiteral();
    }
    this.flush();
    return this.blocks;
  }

  private readTitle(line: string): boolean {
    const below = this.lines[this.at + 1] ?? '';
    const third = this.lines[this.at + 2] ?? '';
    const hasOverline = ADORNMENT.test(line) && below.trim() !== '' && third.trimEnd() === line.trimEnd();
    if (hasOverline && !ADORNMENT.test(below)) {
      this.addTitle(below, `${line.charAt(0)} over`, this.at + 1);
      this.at += 3;
      return true;
    }
    const isTitle = /^\S/.test(line) && !ADORNMENT.test(line) && ADORNMENT.test(below) && this.isApart();
    if (!isTitle || below.trimEnd().length < Math.min(4, line.trimEnd().length)) {
      // A rule between paragraphs says nothing.
      const isRule = ADORNMENT.test(line) && line.trim().length >= 4 && below.trim() === '';
      if (isRule) {
        this.flush();
        this.at += 1;
      }
      return isRule;
    }
    this.addTitle(line, below.charAt(0), this.at);
    this.at += 2;
    return true;
  }

  /** A title does not go on with a paragraph. */
  private isApart(): boolean {
    return (this.pending.at(-1) ?? '').trim() === '';
  }

  private addTitle(text: string, style: string, line: number): void {
    this.flush();
    if (!this.styles.includes(style)) this.styles.push(style);
    const level = Math.min(6, this.styles.indexOf(style) + 1);
    this.blocks.push({ kind: 'heading', level, text: rstInline(text.trim()), at: this.placeOf(line) });
  }

  private readExplicit(line: string): boolean {
    if (!EXPLICIT.test(line)) return false;
    this.flush();
    const first = this.at;
    const body = this.takeIndented(this.at + 1);
    // A list of the source's own pages is navigation, and no work.
    if (TOCTREE.test(line)) {
      this.diagnostics.push(contentsLeftOut(this.placeOf(first), [line, ...body].join('\n').trimEnd()));
      return true;
    }
    const note = NOTE.exec(line);
    if (note) {
      const words = [note[2] ?? '', ...body.map((one) => one.trim())].filter((one) => one !== '').join(' ');
      this.addText(`**${note[1] ?? 'Note'}:** ${rstInline(words)}`, first);
    } else if (!this.addTable(line, body, first)) this.addText(asCode([line, ...body]), first);
    return true;
  }

  /** A table in a directive, with the words behind it as its caption. */
  private addTable(line: string, body: readonly string[], first: number): boolean {
    const found = /^\.\. (list-table|csv-table|table)::[ \t]*(.*)$/.exec(line);
    if (!found) return false;
    const [, kind, caption = ''] = found;
    const source = { lines: body, first: first + 1, placeOf: (at: number) => this.placeOf(at) };
    const table =
      kind === 'list-table' ? listTable(source) : kind === 'csv-table' ? csvTable(source) : plainTable(source);
    if (!table) return false;
    this.understood.push(
      line.slice(0, line.length - caption.length),
      ...body.filter((one) => /^\s*:[\w-]+:/.test(one)),
    );
    if (caption !== '') this.addText(rstInline(caption), first);
    this.blocks.push(table);
    return true;
  }

  private readTable(line: string): boolean {
    if (!TABLE.test(line)) return false;
    this.flush();
    const first = this.at;
    this.at = endOfTable(this.lines, first);
    const lines = this.lines.slice(first, this.at);
    const table = plainTable({ lines, first, placeOf: (at) => this.placeOf(at) });
    if (table) this.blocks.push(table);
    else this.addText(asCode(lines), first);
    return true;
  }

  /** The indented lines below a paragraph that ends in two colons. */
  private readLiteral(): void {
    const first = this.at;
    const body = this.takeIndented(this.at);
    if (body.every((one) => one.trim() === '')) {
      this.at = first;
      return;
    }
    this.flush();
    const from = body.findIndex((one) => one.trim() !== '');
    this.addText(asCode(body.slice(from)), first + from);
  }

  private takeIndented(from: number): readonly string[] {
    let end = from;
    for (let line = from; line < this.lines.length; line += 1) {
      const text = this.lines[line] ?? '';
      if (/^[ \t]+\S/.test(text)) end = line + 1;
      else if (text.trim() !== '') break;
    }
    this.at = Math.max(end, from);
    return this.lines.slice(from, end);
  }

  private flush(): void {
    const lines = this.pending;
    this.pending = [];
    const numbered = lines.map((line) => line.replace(/^([ \t]*)#\.(?=\s)/, '$1-'));
    for (const block of textBlocks(numbered, (line) => this.placeOf(this.from + line), rstInline))
      this.blocks.push(block);
  }

  private addText(text: string, line: number): void {
    this.blocks.push({ kind: 'text', text, at: this.placeOf(line) });
  }

  private placeOf(line: number): Place {
    return { file: this.file, offset: this.starts[line] ?? 0, line: line + 1, column: 1 };
  }
}

/** A grid or a simple table, by its first line. */
const plainTable = ({ lines, first, placeOf }: RstLines): DocumentTable | null => {
  const from = lines.findIndex((line) => line.trim() !== '' && !/^\s*:[\w-]+:/.test(line));
  if (from === -1) return null;
  const indent = /^\s*/.exec(lines[from] ?? '')?.[0].length ?? 0;
  const source = { lines: lines.slice(from).map((line) => line.slice(indent)), first: first + from, placeOf };
  const rule = source.lines[0] ?? '';
  if (rule.startsWith('+')) return gridTable(source);
  return /^={2,}[ \t]+=/.test(rule) ? simpleTable(source) : null;
};

/** A grid ends at a blank line; a simple table may have some between its rows, and ends at its last rule. */
const endOfTable = (lines: readonly string[], first: number): number => {
  const isSimple = /^={2,}[ \t]+=/.test(lines[first] ?? '');
  let end = first;
  let rules = 0;
  while (end < lines.length && (isSimple ? rules < 3 : true)) {
    const line = lines[end] ?? '';
    if (isSimple && /^[= \t]+$/.test(line) && line.includes('=')) rules += 1;
    if (line.trim() === '' && (!isSimple || (rules > 1 && (lines[end + 1] ?? '').trim() === ''))) break;
    end += 1;
  }
  return end;
};

const asCode = (lines: readonly string[]): string => {
  const longest = lines.reduce((most, line) => Math.max(most, /`{3,}/.exec(line)?.[0].length ?? 0), 2);
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines.map((line) => line.trimEnd()), fence].join('\n').replace(/\n{2,}(?=`+$)/, '\n');
};
