import type { OutlineLine } from '../template/outline';
import type { AdfNode } from './import-plan';
import { inlineNodes } from './inline-nodes';
import { parseMarkdown, type MarkdownToken } from './markdown';
import { markdownOf } from './markdown-of';
import { outlineBlocks } from './outline-blocks';
import { paragraphNodes } from './paragraph-nodes';
import { widenTables } from './widen-tables';
import { withinItem } from './within-item';

/** The blocks that outline lines say, in ADF. Targets that could not be kept as links go to `notKept`. */
export const blockNodes = (lines: readonly OutlineLine[], notKept: string[]): readonly AdfNode[] => {
  if (lines.length === 0) return [];
  return outlineBlocks(lines, (text) => paragraphNodes(text, notKept)) ?? markdownBlocks(markdownOf(lines), notKept);
};

/** The blocks of a Markdown text, in ADF. */
export const markdownBlocks = (text: string, notKept: string[]): readonly AdfNode[] =>
  new BlockReader(parseMarkdown(widenTables(text)), notKept).until(null);

/** Walks markdown-it's flat list of tokens once and builds what lies between an opening and its closing token. */
class BlockReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly MarkdownToken[],
    private readonly notKept: string[],
  ) {}

  /** The blocks up to the token of the type that closes them, or up to the end. */
  until(closing: string | null): readonly AdfNode[] {
    const nodes: AdfNode[] = [];
    for (let token = this.next(); token && token.type !== closing; token = this.next()) {
      const node = this.block(token);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  private next(): MarkdownToken | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  private block(token: MarkdownToken): AdfNode | null {
    switch (token.type) {
      case 'paragraph_open':
        return { type: 'paragraph', content: this.inline('paragraph_close') };
      case 'heading_open':
        return headingNode(Number(token.tag.slice(1)), this.inline('heading_close'));
      case 'bullet_list_open':
        return { type: 'bulletList', content: this.until('bullet_list_close') };
      case 'ordered_list_open':
        return {
          type: 'orderedList',
          attrs: { order: Number(token.attrGet('start') ?? 1) },
          content: this.until('ordered_list_close'),
        };
      case 'list_item_open':
        return { type: 'listItem', content: withinItem(this.until('list_item_close')) };
      case 'blockquote_open':
        return { type: 'blockquote', content: withinItem(this.until('blockquote_close')) };
      case 'fence':
      case 'code_block':
        return codeBlock(token);
      case 'hr':
        return { type: 'rule' };
      case 'table_open':
        return { type: 'table', content: this.until('table_close') };
      case 'thead_open':
      case 'tbody_open':
      case 'thead_close':
      case 'tbody_close':
        return null;
      case 'tr_open':
        return { type: 'tableRow', content: this.until('tr_close') };
      case 'th_open':
        return { type: 'tableHeader', content: [{ type: 'paragraph', content: this.inline('th_close') }] };
      case 'td_open':
        return { type: 'tableCell', content: [{ type: 'paragraph', content: this.inline('td_close') }] };
      default:
        return token.content === '' ? null : { type: 'paragraph', content: [{ type: 'text', text: token.content }] };
    }
  }

  private inline(closing: string): readonly AdfNode[] {
    const nodes: AdfNode[] = [];
    for (let token = this.next(); token && token.type !== closing; token = this.next()) {
      for (const one of inlineNodes(token.children ?? [], this.notKept)) nodes.push(one);
    }
    return nodes;
  }
}

/** A line of nothing but `#` is a heading to Markdown; Jira refuses one without words. */
const headingNode = (level: number, content: readonly AdfNode[]): AdfNode | null =>
  content.length === 0 ? null : { type: 'heading', attrs: { level }, content };

const codeBlock = (token: MarkdownToken): AdfNode => {
  const text = token.content.replace(/\n$/, '');
  const language = token.info.trim();
  return {
    type: 'codeBlock',
    ...(language === '' ? {} : { attrs: { language } }),
    content: text === '' ? [] : [{ type: 'text', text }],
  };
};
