import { notModelled } from '../site/refusal';
import { BLOCK_ELEMENTS, type BodyMark, type BodyNode, MARK_ELEMENTS } from './body-node';
import { readStorageXml, type StorageElement, type StorageNode } from './storage-xml';

const turned = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).map(([type, name]) => [name, type]));
const MARKS = { ...turned(MARK_ELEMENTS), b: 'strong', i: 'em', s: 'strike' };
const BLOCKS = turned(BLOCK_ELEMENTS);
const INLINE = new Set([...Object.keys(MARKS), 'a', 'br']);

/** A body in storage format as an Atlassian document. Throws 501 for an element outside the list below. */
export const storageToAdf = (text: string) => ({ type: 'doc', version: 1, content: blocksOf(readStorageXml(text)) });

const isElement = (node: StorageNode): node is StorageElement => typeof node !== 'string';
const isBlank = (node: StorageNode): boolean => !isElement(node) && node.trim() === '';

/** Blocks, with text that is in none as a paragraph: Confluence takes `<li>text</li>` and `<td>text</td>`. */
function blocksOf(nodes: readonly StorageNode[]): BodyNode[] {
  const blocks: BodyNode[] = [];
  let loose: StorageNode[] = [];
  const flush = () => {
    if (!loose.every(isBlank)) blocks.push({ type: 'paragraph', content: inlineOf(loose, []) });
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || INLINE.has(node.name)) loose.push(node);
    else {
      flush();
      blocks.push(blockOf(node));
    }
  }
  flush();
  return blocks;
}

function blockOf(given: StorageElement): BodyNode {
  const { name, attributes, children } = given;
  switch (name) {
    case 'p':
      return { type: 'paragraph', content: inlineOf(children, []) };
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { type: 'heading', attrs: { level: Number(name.slice(1)) }, content: inlineOf(children, []) };
    case 'hr':
      return { type: 'rule' };
    case 'ol':
      return { type: 'orderedList', ...numbers({ order: attributes['start'] }), content: blocksOf(children) };
    case 'table':
      return {
        type: 'table',
        attrs: { isNumberColumnEnabled: false, layout: attributes['data-layout'] ?? 'default' },
        content: rowsOf(children),
      };
    case 'th':
    case 'td':
      return {
        type: name === 'td' ? 'tableCell' : 'tableHeader',
        attrs: numbers({ colspan: attributes['colspan'], rowspan: attributes['rowspan'] }).attrs ?? {},
        content: children.every(isBlank) ? [{ type: 'paragraph', content: [] }] : blocksOf(children),
      };
    case 'ac:adf-extension':
      return macroOf(given);
    default: {
      const type = BLOCKS[name];
      if (type === undefined) throw notModelled(`<${name}> as an Atlassian document`);
      return { type, content: blocksOf(children) };
    }
  }
}

/** Rows, with or without the bodies that hold them. */
const rowsOf = (children: readonly StorageNode[]): BodyNode[] =>
  children
    .filter((child) => !isBlank(child))
    .flatMap((child) => {
      if (isElement(child) && ['tbody', 'thead', 'tfoot'].includes(child.name)) return rowsOf(child.children);
      if (isElement(child) && child.name === 'colgroup') return [];
      if (isElement(child) && child.name === 'tr') return [blockOf(child)];
      throw notModelled('a table with something between its rows');
    });

function inlineOf(nodes: readonly StorageNode[], marks: readonly BodyMark[]): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (!isElement(node))
      return node === '' ? [] : [{ type: 'text', text: node, ...(marks.length === 0 ? {} : { marks }) }];
    if (node.name === 'br') return [{ type: 'hardBreak' }];
    if (node.name === 'a' && node.attributes['href'] !== undefined)
      return inlineOf(node.children, [...marks, { type: 'link', attrs: { href: node.attributes['href'] } }]);
    const type = (MARKS as Readonly<Record<string, string>>)[node.name];
    if (type === undefined) throw notModelled(`<${node.name}> within text of an Atlassian document`);
    return inlineOf(node.children, [...marks, { type }]);
  });
}

function macroOf({ children }: StorageElement): BodyNode {
  const node = children.filter(isElement).find(({ name }) => name === 'ac:adf-node');
  if (node?.attributes['type'] !== 'extension')
    throw notModelled('an extension other than a macro without a body as an Atlassian document');
  return { type: 'extension', attrs: parametersOf(node) };
}

const parametersOf = ({ children }: StorageElement): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    children.filter(isElement).map((each) => {
      const key = (each.attributes['key'] ?? '').replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return [key, each.children.some(isElement) ? parametersOf(each) : each.children.join('')];
    }),
  );

function numbers(given: Readonly<Record<string, string | undefined>>): { readonly attrs?: Record<string, number> } {
  const found = Object.entries(given).flatMap(([key, text]) =>
    text !== undefined && /^\d{1,4}$/.test(text) ? [[key, Number(text)] as const] : [],
  );
  return found.length === 0 ? {} : { attrs: Object.fromEntries(found) };
}
