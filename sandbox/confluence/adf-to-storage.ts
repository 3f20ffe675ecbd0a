import { notModelled } from '../site/refusal';
import { BLOCK_ELEMENTS, type BodyMark, type BodyNode, MARK_ELEMENTS } from './body-node';
import { escapeStorage } from './storage-xml';

/** An Atlassian document in storage format. Local ids of text are not kept; throws 501 for a node or mark outside the list below. */
export const adfToStorage = (document: BodyNode): string => inside(document);

const inside = ({ content = [] }: BodyNode): string => content.map(storageOf).join('');

function storageOf(node: BodyNode): string {
  const { type, attrs = {} } = node;
  const plain = BLOCK_ELEMENTS[type];
  if (plain !== undefined) return element(plain, inside(node));
  switch (type) {
    case 'text':
      return (node.marks ?? []).reduceRight(marked, escapeStorage(node.text ?? ''));
    case 'hardBreak':
      return '<br />';
    case 'rule':
      return '<hr />';
    case 'heading':
      return element(`h${Number(attrs['level'])}`, inside(node));
    case 'orderedList':
      return element('ol', inside(node), { start: attrs['order'] });
    case 'table':
      if (attrs['isNumberColumnEnabled'] === true) throw notModelled('a numbered table in storage format');
      return element('table', element('tbody', inside(node)), { 'data-layout': attrs['layout'] });
    case 'tableHeader':
    case 'tableCell':
      return element(type === 'tableCell' ? 'td' : 'th', inside(node), {
        colspan: attrs['colspan'],
        rowspan: attrs['rowspan'],
      });
    case 'extension':
      return element('ac:adf-extension', element('ac:adf-node', attributesOf(attrs), { type }));
    default:
      throw notModelled(`a node '${type}' in storage format`);
  }
}

function marked(text: string, { type, attrs }: BodyMark): string {
  if (type === 'link') return element('a', text, { href: attrs?.['href'] });
  const name = MARK_ELEMENTS[type];
  if (name === undefined) throw notModelled(`a mark '${type}' in storage format`);
  return element(name, text);
}

/** A macro of an app: Confluence writes each attribute as an element, its key with hyphens, and parameters nested. */
const attributesOf = (attrs: Readonly<Record<string, unknown>>): string =>
  Object.entries(attrs)
    .map(([key, value]) => element('ac:adf-attribute', parameterOf(value), { key: hyphened(key) }))
    .join('');

function parameterOf(value: unknown): string {
  if (typeof value === 'string') return escapeStorage(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw notModelled('a parameter of a macro that is neither text nor an object in storage format');
  return Object.entries(value)
    .map(([key, each]) => element('ac:adf-parameter', parameterOf(each), { key: hyphened(key) }))
    .join('');
}

function hyphened(key: string): string {
  if (!/^[a-z][a-zA-Z\d]*$/.test(key)) throw notModelled(`a macro's key '${key}' in storage format`);
  return key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function element(name: string, text: string, attributes: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(attributes)
    .flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [` ${key}="${escapeStorage(String(value))}"`] : [],
    )
    .join('');
  return text === '' ? `<${name}${given} />` : `<${name}${given}>${text}</${name}>`;
}
