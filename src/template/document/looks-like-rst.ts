/** Marks that only reStructuredText has: directives and targets, links with their address inside, roles. */
const RST =
  /^\.\. (?:[\w-]+::|_[^:\n]{1,200}:|\[)|`[^`\n]{1,500}<[^`<>\n]{1,500}>`__?(?![\p{L}\p{N}_])|:[a-z]{2,20}:`[^`\n]/gmu;
/** Marks that only Markdown has: its headings, links and code fences, the line below a table's heading. */
const MARKDOWN = /^#{1,6} \S|\]\([^)\s]|^(?:```|~~~+\w)|^\|? ?:?-{3,}:? ?\|/gm;
/** A title with a line of a punctuation mark below it that underlines nothing in Markdown. */
const ADORNED = /^\S[^\n]{0,200}\n(?:~{4,}|\^{4,}|"{4,}|'{4,}|\+{4,}|#{4,}|\*{4,})[ \t]*$/gm;

/** A title between two lines of one mark. */
const OVERLINED = /^(={4,}|-{4,}|\*{4,}|#{4,}|~{4,})[ \t]*\n[ \t]*[^\s=*#~-][^\n]{0,200}\n\1[ \t]*$/gm;

/** Whether a text is reStructuredText and not Markdown, by the marks that only one of the two has. */
export const looksLikeRst = (text: string): boolean => {
  const rst = count(text, RST) + count(text, ADORNED) + count(text, OVERLINED);
  return rst > 0 && rst > count(text, MARKDOWN);
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
