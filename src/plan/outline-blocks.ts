import type { OutlineLine } from '../template/outline';
import type { AdfNode } from './import-plan';

/** Lines that begin a block other than a paragraph or a list, or that may: those take the way through the Markdown parser. */
const OTHER_BLOCK = /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,3}[.)](?:\s|$)|([-_*])(?:\s*\1){2}|`{3}|~{3})|\|/;

/**
 * Paragraphs and lists straight from the outline, which knows their structure already; null where a line needs the Markdown
 * parser for more than its words. The parser gives the same nodes at several times the cost, and a test holds the two together.
 */
export const outlineBlocks = (
  lines: readonly OutlineLine[],
  inline: (text: string) => readonly AdfNode[],
): readonly AdfNode[] | null => {
  if (lines.some((line) => line.code || line.text === '' || OTHER_BLOCK.test(line.text))) return null;
  return new OutlineBuilder(lines, inline).blocks(0);
};

/** Walks the lines once. */
class OutlineBuilder {
  private at = 0;

  constructor(
    private readonly lines: readonly OutlineLine[],
    private readonly inline: (text: string) => readonly AdfNode[],
  ) {}

  /** The blocks at a depth, from the current line to the first one that lies further out. */
  blocks(depth: number): readonly AdfNode[] {
    const nodes: AdfNode[] = [];
    for (let line = this.lines[this.at]; line && line.depth >= depth; line = this.lines[this.at]) {
      if (line.depth > depth) nodes.push(this.list(depth + 1));
      else if (line.marker === null || nodes.length === 0) nodes.push(this.paragraph(depth));
      else break;
    }
    return nodes;
  }

  private paragraph(depth: number): AdfNode {
    const first = this.lines[this.at];
    let text = first?.marker?.kind === 'letter' ? `${first.marker.label} ${first.text}` : (first?.text ?? '');
    this.at += 1;
    for (let line = this.lines[this.at]; line; line = this.lines[this.at]) {
      if (line.depth !== depth || line.marker !== null || line.blankBefore) break;
      text += `\n${line.text}`;
      this.at += 1;
    }
    return { type: 'paragraph', content: this.inline(text) };
  }

  /** Items of one list; a list ends where its kind changes or its numbers do not go on. */
  private list(depth: number): AdfNode {
    const first = numberOf(this.lines[this.at]);
    let last: number | null = null;
    const items: AdfNode[] = [];
    for (let line = this.lines[this.at]; line && line.depth === depth && line.marker; line = this.lines[this.at]) {
      const number = numberOf(line);
      if (items.length > 0 && !follows(last, number)) break;
      items.push({ type: 'listItem', content: this.blocks(depth) });
      last = number;
    }
    if (first === null) return { type: 'bulletList', content: items };
    return { type: 'orderedList', attrs: { order: first }, content: items };
  }
}

const numberOf = (line: OutlineLine | undefined): number | null =>
  line?.marker?.kind === 'number' ? line.marker.number : null;

/** A list of nothing but ones is a list that its author lets the reader count. */
const follows = (last: number | null, number: number | null): boolean =>
  number === null || last === null ? number === last : number === last + 1 || (number === 1 && last === 1);
