import type { Token } from 'markdown-it';
import { once } from '../../values/once';
import type { Diagnostic } from '../diagnostic';
import type { Place } from '../template';
import { markdownIt } from '../late-markdown-it';
import { blocksText } from './block-text';
import type { SourceBlocks } from './document-reading';
import { markdownLines, placeholderOf, type MarkdownLines } from './markdown-lines';
import { resolveLinks } from './resolve-links';
import type { DocumentBlock, ListItem } from './source-document';
import { splitRow } from './split-row';

/**
 * CommonMark's blocks with tables. No HTML (tags that are left are text), no indented code (templates indent for looks), no link definitions
 * (an unused one would vanish). Inline marks are not read: texts stay as they are, which also keeps a line of 5 MB cheap.
 */
const markdown = once(() => {
  const MarkdownIt = markdownIt();
  const made = new MarkdownIt({ html: false }).disable(['code', 'reference']);
  made.core.ruler.enableOnly(['normalize', 'block']);
  return made;
});

/** Checklists within fences within fences; no one goes further in. */
const MOST_NESTED = 3;

/** Reads Markdown into blocks, in order; never throws. */
export const markdownDocument = (file: string, text: string): SourceBlocks => {
  const starts: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return readLines(text, (line) => ({ file, offset: starts[line] ?? 0, line: line + 1, column: 1 }), 0);
};

/** A text whose lines have places of their own. */
const readLines = (text: string, placeOf: (line: number) => Place, depth: number): SourceBlocks => {
  const ready = markdownLines(text, placeOf);
  const reading = new MarkdownReading(ready, markdown().parse(ready.lines.join('\n'), {}), placeOf, depth);
  const blocks = reading.blocks();
  const left = reading.linesLeftOver();
  const all = left.length === 0 ? blocks : [...blocks, ...left].toSorted((a, b) => a.at.line - b.at.line);
  const linked = resolveLinks(all, ready.definitions);
  return {
    blocks: linked.blocks,
    diagnostics: [...ready.diagnostics, ...reading.diagnostics],
    understood: [...ready.understood, ...reading.understood, ...linked.understood],
  };
};

class MarkdownReading {
  readonly diagnostics: Diagnostic[] = [];
  readonly understood: string[] = [];
  private readonly lines: readonly string[];
  private readonly covered: boolean[];
  private next = 0;

  constructor(
    private readonly ready: MarkdownLines,
    private readonly tokens: readonly Token[],
    private readonly placeOf: (line: number) => Place,
    private readonly depth: number,
  ) {
    this.lines = ready.lines;
    this.covered = this.lines.map((line) => line.trim() === '');
  }

  /** The blocks up to the end of the container that is open. */
  blocks(): readonly DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    for (let token = this.take(); token && token.nesting !== -1; token = this.take()) {
      const read = this.block(token);
      if (Array.isArray(read)) for (const one of read as readonly DocumentBlock[]) blocks.push(one);
      else if (read) blocks.push(read as DocumentBlock);
    }
    return blocks;
  }

  /** Lines that stand in no block: what is nested deeper than the parser goes (100 levels) would otherwise vanish. */
  linesLeftOver(): readonly DocumentBlock[] {
    const left: DocumentBlock[] = [];
    for (let line = 0; line < this.lines.length; line += 1) {
      if (this.covered[line]) continue;
      const first = line;
      while (line + 1 < this.lines.length && !this.covered[line + 1]) line += 1;
      const text = this.lines.slice(first, line + 1).join('\n');
      if (/[\p{L}\p{N}]/u.test(text)) left.push({ kind: 'text', text, at: this.placeOf(first) });
    }
    return left;
  }

  private take(): Token | undefined {
    const token = this.tokens[this.next];
    this.next += 1;
    return token;
  }

  private block(token: Token): DocumentBlock | readonly DocumentBlock[] | null {
    const [first = 0, end = first + 1] = token.map ?? [];
    const at = this.placeOf(first);
    switch (token.type) {
      case 'heading_open': {
        const text = this.inline();
        const number = placeholderOf(text);
        if (number !== null) return this.ready.blocks[number] ?? null;
        if (LINKS_ONLY.test(text)) return { kind: 'text', text, at };
        const meta = this.ready.meta.get(first);
        const level = Number(token.tag.slice(1));
        return { kind: 'heading', level, text: text.replace(/\s+/g, ' '), at, ...(meta === undefined ? {} : { meta }) };
      }
      case 'paragraph_open':
        return { kind: 'text', text: this.inline(), at };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { kind: 'list', items: this.items(), at };
      case 'blockquote_open': {
        const inner = this.blocks();
        if (inner.some(holdsBoxes)) return inner;
        const text = blocksText(inner);
        return text === '' ? null : { kind: 'text', text: `> ${text.replaceAll('\n', '\n> ')}`, at };
      }
      case 'table_open':
        return this.table(first, end);
      case 'fence': {
        this.cover(token);
        const { markup, info, content } = token;
        const inner =
          this.depth < MOST_NESTED && (BOX_LINE.test(content) || TABLE_LINE.test(content))
            ? this.checklist(content, first + 1)
            : null;
        if (inner) {
          this.understood.push(info);
          return inner;
        }
        return { kind: 'text', text: `${markup}${info}\n${content.replace(/\n$/, '')}\n${markup}`, at };
      }
      default:
        this.cover(token);
        return token.content.trim() === '' ? null : { kind: 'text', text: token.content.trimEnd(), at };
    }
  }

  /** What a code fence holds, where it holds a checklist or a table with words in it. */
  private checklist(content: string, first: number): readonly DocumentBlock[] | null {
    const { blocks, diagnostics, understood } = readLines(
      content.replace(/\n$/, ''),
      (line) => this.placeOf(first + line),
      this.depth + 1,
    );
    if (!blocks.some((block) => holdsBoxes(block) || holdsRows(block))) return null;
    for (const one of diagnostics) this.diagnostics.push(one);
    for (const one of understood) this.understood.push(one);
    return blocks;
  }

  /** The words of a heading or a paragraph, whose end is taken too. */
  private inline(): string {
    let text = '';
    for (let token = this.take(); token && token.nesting !== -1; token = this.take()) {
      this.cover(token);
      text += token.content;
    }
    return text;
  }

  private items(): readonly ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.take(); token && token.nesting !== -1; token = this.take()) {
      const at = this.placeOf(token.map?.[0] ?? 0);
      const blocks = this.blocks();
      const [first] = blocks;
      const text = first?.kind === 'text' && !/^(?:[`~]{3}|>)/.test(first.text) ? first.text : '';
      const others = text === '' ? blocks : blocks.slice(1);
      items.push({
        marker: `${token.info}${token.markup}`,
        text,
        rest: blocksText(others.filter((block) => block.kind !== 'list')),
        items: others.flatMap((block) => (block.kind === 'list' ? block.items : [])),
        at,
      });
    }
    return items;
  }

  /** Only the table's extent is the parser's: it drops cells that have no heading. */
  private table(first: number, end: number): DocumentBlock {
    for (let depth = 1; depth > 0;) {
      const token = this.take();
      if (!token) break;
      depth += token.type === 'table_open' ? 1 : token.type === 'table_close' ? -1 : 0;
    }
    for (let line = first; line < end; line += 1) this.covered[line] = true;
    const lines = this.lines.slice(first, end);
    return {
      kind: 'table',
      header: splitRow(lines[0] ?? ''),
      rows: lines.slice(2).map((line, index) => ({ cells: splitRow(line), at: this.placeOf(first + index + 2) })),
      source: lines.map((line) => line.trim()).join('\n'),
      at: this.placeOf(first),
    };
  }

  private cover(token: Token): void {
    const [first, end] = token.map ?? [0, 0];
    for (let line = first; line < end; line += 1) this.covered[line] = true;
  }
}

const BOX_LINE = /^\s*(?:[-*+] )?(?:\[[ xX]?\]|[☐☑]) ?\S/m;

/** The line below a table's headings. */
const TABLE_LINE = /^ {0,3}\|? ?:?-{2,}:? ?\|[ :|-]*$/m;
/** A heading that only links to other pages: `[previous](a.md) | [next](b.md)`. */
const LINKS_ONLY = /^\[[^\][]{1,80}\]\([^()]{1,300}\)(?: *[|·•/–-] *\[[^\][]{1,80}\]\([^()]{1,300}\))+$/u;

/** Whether a block is a table with two columns or more and a row that is filled in. */
const holdsRows = (block: DocumentBlock): boolean =>
  block.kind === 'table' &&
  block.header.length > 1 &&
  block.rows.some(({ cells }) => cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell)).length > 1);

/** Whether a block is a list with boxes to tick. */
const holdsBoxes = (block: DocumentBlock): boolean => block.kind === 'list' && block.items.some(isBoxed);
const isBoxed = (item: ListItem): boolean => /^\[[ xX]\]\s/.test(item.text) || item.items.some(isBoxed);
