import { notModelled } from '../site/refusal';

export interface StorageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: StorageNode[];
}
/** An element, or the text between two. */
export type StorageNode = StorageElement | string;

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Confluence writes the named entities of XHTML; these are the ones of its editor. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', middot: '·', rarr: '→' },
};

/** Text as it stands in a body or in an attribute of it. */
export const escapeStorage = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function unescape(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,12}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) {
      const known = NAMED[String(name)];
      if (known === undefined) throw notModelled(`the entity ${all} in a storage body`);
      return known;
    }
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    if (code > 0x10_ff_ff) throw notModelled(`the entity ${all} in a storage body`);
    return String.fromCodePoint(code);
  });
}

/** The elements of a body in storage format. Throws 501 where it is not well-formed: Confluence would have refused it when it was written. */
export function readStorageXml(text: string): StorageNode[] {
  const root: StorageElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    const inside = open.at(-1);
    if (token === null || inside === undefined) throw notModelled('a storage body that is not well-formed');
    const [, verbatim, closed, opened, attributes = '', isEmpty, words] = token;
    if (verbatim !== undefined) inside.children.push(verbatim);
    else if (words !== undefined) inside.children.push(unescape(words));
    else if (closed !== undefined) {
      if (inside.name !== closed) throw notModelled(`a storage body where </${closed}> ends <${inside.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [] };
      inside.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  if (open.length !== 1) throw notModelled(`a storage body where <${open.at(-1)?.name ?? ''}> does not end`);
  return root.children;
}

const readAttributes = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescape(value)]));
