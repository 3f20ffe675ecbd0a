import type { AdfNode } from './import-plan';
import { linkTarget } from './link-target';
import type { MarkdownToken } from './markdown';
import { trimEndOf } from './trim-end-of';

export type AdfMark = NonNullable<AdfNode['marks']>[number];

const MARKS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', s: 'strike' };
const HARD_BREAK: AdfNode = { type: 'hardBreak' };
const BARE_LINK = /(?:https?:\/\/|mailto:)[^\s<>"]+/gi;
const AFTER_LINK = `.,;:!?'"’”)]}*`;

/** A relative path to a file, such as `../attachments/plan.png`; never an address, and not a heading of the same page. */
const isFilePath = (target: string): boolean => /^(?!\w+:)[^?#]*\/[^/?#]*\.\w{1,8}(?:[?#].*)?$/.test(target);

/** A target that was not kept as a link goes to `notKept`; its words stay as text behind the link's own. */
export const inlineNodes = (tokens: readonly MarkdownToken[], notKept: string[]): readonly AdfNode[] => {
  const writer = new InlineWriter(notKept);
  for (const token of tokens) writer.take(token);
  return writer.nodes;
};

class InlineWriter {
  readonly nodes: AdfNode[] = [];
  private readonly marks: AdfMark[] = [];
  private readonly links: { readonly mark: AdfMark | null; readonly said: string; readonly from: number }[] = [];
  /** Characters written so far: tells whether a link had any words. */
  private length = 0;

  constructor(private readonly notKept: string[]) {}

  take(token: MarkdownToken): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
        return this.text(token.content);
      case 'softbreak':
      case 'hardbreak':
        this.nodes.push(HARD_BREAK);
        return;
      case 'code_inline':
        return this.push(token.content, [{ type: 'code' }]);
      case 'link_open':
        return this.openLink(attribute(token, 'href'), attribute(token, 'title'), token.markup === 'autolink');
      case 'link_close':
        return this.closeLink();
      case 'image':
        this.openLink(attribute(token, 'src'), attribute(token, 'title'));
        this.push(token.content, []);
        return this.closeLink();
      default:
        return this.mark(token);
    }
  }

  private mark(token: MarkdownToken): void {
    const type = MARKS[token.tag];
    if (type === undefined || token.nesting === 0) return this.text(token.content);
    if (token.nesting > 0) this.marks.push({ type });
    else
      this.marks.splice(
        this.marks.findLastIndex((mark) => mark.type === type),
        1,
      );
  }

  /** `isShown`: the target is the link's words already. */
  private openLink(written: string, title: string, isShown = false): void {
    const href = linkTarget(written);
    if (href === null && written !== '') this.notKept.push(written);
    const mark = href === null ? null : { type: 'link', attrs: title === '' ? { href } : { href, title } };
    // The path of a file beside the source leads nowhere in Jira: the diagnostic has it, the issue does not.
    const shown = isFilePath(written) ? [title] : [written, title];
    const said = href === null && !isShown ? shown.filter((part) => part !== '').join(' ') : '';
    this.links.push({ mark, said, from: this.length });
  }

  private closeLink(): void {
    const link = this.links.pop();
    if (!link) return;
    const empty = this.length === link.from;
    if (link.mark && empty) {
      const href = link.mark.attrs?.['href'];
      this.nodes.push({ type: 'text', text: String(href), marks: [link.mark] });
    }
    if (link.mark === null && link.said !== '') this.push(empty ? link.said : ` (${link.said})`, []);
  }

  /** Text, with the addresses in it made links. */
  private text(text: string): void {
    if (this.links.length > 0 || !(text.includes('://') || text.includes('mailto:'))) return this.push(text, []);
    let from = 0;
    for (const found of text.matchAll(BARE_LINK)) {
      const shown = trimAfterLink(found[0]);
      const href = linkTarget(shown);
      if (href === null) continue;
      this.push(text.slice(from, found.index), []);
      this.push(shown, [{ type: 'link', attrs: { href } }]);
      from = found.index + shown.length;
    }
    this.push(text.slice(from), []);
  }

  private push(text: string, own: readonly AdfMark[]): void {
    if (text === '') return;
    this.length += text.length;
    const link = this.links.at(-1)?.mark;
    const isCode = own[0]?.type === 'code';
    const styles = isCode
      ? []
      : this.marks.filter((mark, index) => this.marks.findIndex((one) => one.type === mark.type) === index);
    const marks = [...(link ? [link] : []), ...styles, ...own];
    const last = this.nodes.at(-1);
    if (last?.type === 'text' && marks.length === 0 && last.marks === undefined) {
      this.nodes[this.nodes.length - 1] = { type: 'text', text: (last.text ?? '') + text };
    } else {
      this.nodes.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks });
    }
  }
}

const attribute = (token: MarkdownToken, name: string): string => String(token.attrGet(name) ?? '');

/** An address without the punctuation of the sentence around it; a closing bracket stays where it closes one of the address's own. */
const trimAfterLink = (found: string): string => {
  const trimmed = trimEndOf(found, AFTER_LINK);
  const isOpen = (trimmed.match(/\(/g) ?? []).length > (trimmed.match(/\)/g) ?? []).length;
  return isOpen && found.startsWith(')', trimmed.length) ? `${trimmed})` : trimmed;
};
