import MarkdownIt, { type Token } from 'markdown-it';
import type { Place } from '../template';
import { blocksText } from './block-text';
import type { DocumentBlock, ListItem } from './source-document';
import { splitRow } from './split-row';

/**
 * CommonMark's blocks with tables. No HTML (tags are text), no indented code (templates indent for looks), no link definitions
 * (an unused one would vanish). Inline marks are not read: texts stay as they are, which also keeps a line of 5 MB cheap.
 */
const markdown = new MarkdownIt({ html: false }).disable(['code', 'reference']);
markdown.core.ruler.enableOnly(['normalize', 'block']);

/** Reads Markdown into blocks, in order; never throws. */
export const markdownDocument = (file: string, text: string): readonly DocumentBlock[] => {
  const reading = new MarkdownReading(file, text, markdown.parse(text, {}));
  const blocks = reading.blocks();
  const left = reading.linesLeftOver();
  if (left.length === 0) return blocks;
  return [...blocks, ...left].toSorted((a, b) => a.at.offset - b.at.offset);
};

class MarkdownReading {
  private readonly lines: readonly string[];
  private readonly starts: number[] = [];
  private readonly covered: boolean[];
  private next = 0;

  constructor(
    private readonly file: string,
    text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.lines = text.split('\n');
    this.covered = this.lines.map((line) => line.trim() === '');
    let offset = 0;
    for (const line of this.lines) {
      this.starts.push(offset);
      offset += line.length + 1;
    }
  }

  /** The blocks up to the end of the container that is open. */
  blocks(): readonly DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    for (let token = this.take(); token && token.nesting !== -1; token = this.take()) {
      const block = this.block(token);
      if (block) blocks.push(block);
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

  private block(token: Token): DocumentBlock | null {
    const [first = 0, end = first + 1] = token.map ?? [];
    const at = this.placeOf(first);
    switch (token.type) {
      case 'heading_open':
        return { kind: 'heading', level: Number(token.tag.slice(1)), text: this.inline().replace(/\s+/g, ' '), at };
      case 'paragraph_open':
        return { kind: 'text', text: this.inline(), at };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { kind: 'list', items: this.items(), at };
      case 'blockquote_open': {
        const text = blocksText(this.blocks());
        return text === '' ? null : { kind: 'text', text: `> ${text.replaceAll('\n', '\n> ')}`, at };
      }
      case 'table_open':
        return this.table(first, end);
      case 'fence': {
        this.cover(token);
        const { markup, info, content } = token;
        return { kind: 'text', text: `${markup}${info}\n${content.replace(/\n$/, '')}\n${markup}`, at };
      }
      default:
        this.cover(token);
        return token.content.trim() === '' ? null : { kind: 'text', text: token.content.trimEnd(), at };
    }
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

  private placeOf(line: number): Place {
    return { file: this.file, offset: this.starts[line] ?? 0, line: line + 1, column: 1 };
  }
}
