import { adfNode, type AdfNode } from './adf-node';
import type { PageReport } from './page-report';

/** An inline node's words as Markdown. `lineBreak` stands for a hard break. */
export const inlineMarkdown = (value: unknown, lineBreak: string, report: PageReport): string => {
  const parsed = adfNode.safeParse(value);
  if (!parsed.success) return report.unknown('a part that is no node', value);
  const node = parsed.data;
  const attrs = node.attrs ?? {};
  const said = (...keys: readonly string[]): string =>
    keys.map((key) => attrs[key]).find((one): one is string => typeof one === 'string' && one !== '') ?? '';
  switch (node.type) {
    case 'text':
      return marked(node, lineBreak);
    case 'hardBreak':
      return lineBreak;
    case 'mention':
      return said('text') || `@${said('id')}`;
    case 'emoji':
      return said('text', 'shortName');
    case 'status':
    case 'placeholder':
      return said('text');
    case 'date':
      return dayOf(attrs['timestamp']);
    case 'inlineCard':
      return said('url') || report.unknown('a card without an address', value);
    case 'mediaInline':
      return said('alt');
    default:
      return report.unknown(`"${node.type}"`, value);
  }
};

const marked = ({ text = '', marks = [] }: AdfNode, lineBreak: string): string => {
  const words = text.trim();
  if (words === '') return text;
  const start = text.indexOf(words);
  let done = words.replaceAll('\n', lineBreak);
  const has = (type: string) => marks.some((mark) => mark.type === type);
  if (has('code')) done = `\`${done}\``;
  if (has('em')) done = `*${done}*`;
  if (has('strong')) done = `**${done}**`;
  if (has('strike')) done = `~~${done}~~`;
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.['href'];
  // A bracket or a space would end the target too early.
  if (typeof href === 'string' && href !== words)
    done = `[${done}](${href.replace(/[()\s]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
  return text.slice(0, start) + done + text.slice(start + words.length);
};

/** A date's node counts milliseconds of its day in UTC. */
const dayOf = (timestamp: unknown): string => {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? String(timestamp) : date.toISOString().slice(0, 10);
};
