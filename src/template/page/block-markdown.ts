import { adfNode, type AdfNode } from './adf-node';
import { inlineMarkdown } from './inline-markdown';
import type { PageReport } from './page-report';
import { tableMarkdown } from './table-markdown';

/** Nodes within nodes; a page that a person wrote has fewer than twenty. */
const DEEPEST = 60;

const TRANSPARENT = new Set([
  ...['doc', 'panel', 'layoutSection', 'layoutColumn', 'mediaGroup', 'mediaSingle'],
  ...['bodiedExtension', 'extensionFrame', 'multiBodiedExtension'],
]);
const INLINE = new Set([
  ...['text', 'hardBreak', 'mention', 'emoji', 'status'],
  ...['date', 'inlineCard', 'placeholder', 'mediaInline'],
]);

/** A block of an Atlassian document as Markdown, without blank lines at its ends. Blocks within it have one between them. */
export const blockMarkdown = (value: unknown, report: PageReport, depth = 0): string => {
  const parsed = adfNode.safeParse(value);
  if (!parsed.success) return report.unknown('a part that is no node', value);
  if (depth > DEEPEST) return report.unknown('parts nested more than 60 deep', value);
  const node = parsed.data;
  const children = () => blocksMarkdown(node.content ?? [], report, depth + 1);
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(levelOf(node))} ${inline(node, ' ', report)}`;
    case 'paragraph':
    case 'caption':
      return inline(node, '\n', report).trim();
    case 'decisionList':
      // What was decided is to be known, and not to be done.
      return blocksMarkdown(node.content ?? [], report, depth + 1);
    case 'decisionItem':
      return inline(node, '\n', report).trim();
    case 'bulletList':
      return items(node, () => '-', report, depth);
    case 'orderedList':
      return items(node, (index) => `${String(firstNumber(node) + index)}.`, report, depth);
    case 'taskList':
      return tasks(node, report, depth);
    case 'codeBlock':
      return code(node, report);
    case 'blockquote':
      return quoted(children());
    case 'rule':
      return '* * *';
    case 'table':
      return tableMarkdown(node, (cell) => blocksMarkdown(cell, report, depth + 1), report);
    case 'expand':
    case 'nestedExpand':
      return [bold(node.attrs?.['title']), children()].filter((part) => part !== '').join('\n\n');
    case 'blockCard':
    case 'embedCard':
      return textOf(node, 'url') || report.unknown('a card without an address', value);
    case 'media':
      return textOf(node, 'alt');
    default:
      if (INLINE.has(node.type)) return inlineMarkdown(node, '\n', report);
      if (!TRANSPARENT.has(node.type) || !node.content) return report.unknown(`"${node.type}"`, value);
      if (node.type.endsWith('xtension')) report.unknown(`the macro "${textOf(node, 'extensionKey')}"`, node.attrs);
      return children();
  }
};

const blocksMarkdown = (content: readonly unknown[], report: PageReport, depth: number): string =>
  content
    .map((child) => blockMarkdown(child, report, depth))
    .filter((part) => part !== '')
    .join('\n\n');

/** A lozenge or a card stands apart from the words beside it. Two bold words side by side would read as four stars. */
const inline = (node: AdfNode, lineBreak: string, report: PageReport): string => {
  let text = '';
  let wasText = true;
  for (const child of node.content ?? []) {
    const own = inlineMarkdown(child, lineBreak, report);
    const isText = adfNode.safeParse(child).data?.type === 'text';
    const touches = /\S/.test(text.slice(-1)) && /^[\p{L}\p{N}]/u.test(own) && !(isText && wasText);
    text += touches ? ` ${own}` : own;
    if (own !== '') wasText = isText;
  }
  return text.replaceAll('****', '** **');
};

const textOf = ({ attrs }: AdfNode, key: string): string => (typeof attrs?.[key] === 'string' ? attrs[key] : '');

const levelOf = ({ attrs }: AdfNode): number => {
  const level = Number(attrs?.['level']);
  return level >= 1 && level <= 6 ? Math.floor(level) : 1;
};

const firstNumber = ({ attrs }: AdfNode): number => {
  const order = Number(attrs?.['order'] ?? 1);
  return Number.isSafeInteger(order) && order >= 0 && order < 1_000_000 ? order : 1;
};

const items = (node: AdfNode, markerOf: (index: number) => string, report: PageReport, depth: number): string =>
  (node.content ?? [])
    .map((child, index) => {
      const parsed = adfNode.safeParse(child);
      if (!parsed.success) return item(markerOf(index), report.unknown('a part that is no node', child));
      const content = parsed.data.content ?? [];
      const isInline = content.every((one) => INLINE.has(adfNode.safeParse(one).data?.type ?? ''));
      const text = isInline ? inline(parsed.data, '\n', report) : tight(content, report, depth + 1);
      return item(markerOf(index), text);
    })
    .join('\n');

/** An item's first paragraph with its lists right below it, anything else apart. */
const tight = (content: readonly unknown[], report: PageReport, depth: number): string => {
  let text = '';
  for (const child of content) {
    const own = blockMarkdown(child, report, depth);
    const isList = /List$/.test(adfNode.safeParse(child).data?.type ?? '');
    if (own !== '') text += text === '' ? own : `${isList ? '\n' : '\n\n'}${own}`;
  }
  return text;
};

const item = (marker: string, text: string): string =>
  `${marker} ${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length + 1)}`)}`;

/** A list of tasks within another stands beside the task that it belongs below. */
const tasks = (node: AdfNode, report: PageReport, depth: number): string =>
  (node.content ?? [])
    .map((child) => {
      const parsed = adfNode.safeParse(child);
      if (!parsed.success) return item('-', report.unknown('a part that is no node', child));
      const own = parsed.data;
      if (own.type === 'taskList') {
        if (depth > DEEPEST) return report.unknown('parts nested more than 60 deep', child);
        return tasks(own, report, depth + 1).replace(/^(?=[^\n])/gm, '  ');
      }
      const box = own.attrs?.['state'] === 'DONE' ? '[x]' : '[ ]';
      const text = own.type === 'taskItem' ? inline(own, '\n', report) : blockMarkdown(own, report, depth + 1);
      return item('-', `${box} ${text}`);
    })
    .join('\n');

const code = (node: AdfNode, report: PageReport): string => {
  const text = (node.content ?? []).map((child) => inlineMarkdown(child, '\n', report)).join('');
  const longest = [...text.matchAll(/`{3,}/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${textOf(node, 'language').replace(/[`\n]/g, '')}\n${text}\n${fence}`;
};

const quoted = (text: string): string => (text === '' ? '' : `> ${text.replaceAll('\n', '\n> ')}`);

const bold = (title: unknown): string =>
  typeof title === 'string' && title.trim() !== '' ? `**${title.trim()}**` : '';
