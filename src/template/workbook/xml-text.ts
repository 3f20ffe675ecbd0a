const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/g;
const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The five references that XML knows without a declaration, and characters by number. Others are not looked up: none expands. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (entity) => {
        const known = NAMED[entity];
        if (known !== undefined) return known;
        const point = entity.startsWith('&#x') ? Number.parseInt(entity.slice(3, -1), 16) : Number(entity.slice(2, -1));
        return point > 8 && point < 0x110000 && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : ' ';
      })
    : text;

/** The value of an attribute in a tag; empty without it. */
export const attribute = (tag: string, name: string): string => {
  const at = tag.indexOf(` ${name}="`);
  if (at === -1) return '';
  const from = at + name.length + 3;
  const end = tag.indexOf('"', from);
  return end === -1 ? '' : decoded(tag.slice(from, end));
};

/** The text of an element, without how its words are pronounced; `_x000D_` stands for a carriage return. */
export const textOf = (inner: string): string => {
  if (!inner.includes('<')) return decoded(inner).replaceAll('_x000D_', '').replaceAll('\r', '');
  const spoken = inner.includes('<rPh') ? inner.replace(/<rPh\b[^<>]{0,200}>.{0,2000}?<\/rPh>/gs, '') : inner;
  let text = '';
  for (let at = spoken.indexOf('<t'); at !== -1;) {
    const open = spoken.indexOf('>', at);
    const close = open === -1 ? -1 : spoken.indexOf('</t>', open);
    if (close === -1) break;
    if (/[\s>]/.test(spoken[at + 2] ?? '') && spoken[open - 1] !== '/') {
      text += spoken.slice(open + 1, close);
      at = spoken.indexOf('<t', close);
    } else at = spoken.indexOf('<t', open);
  }
  return decoded(text).replaceAll('_x000D_', '').replaceAll('\r', '');
};
