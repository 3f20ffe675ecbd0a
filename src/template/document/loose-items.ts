/** The kind of bullet of the line above, and how far it and what was put before it are indented. */
export interface LooseContext {
  readonly kind: string;
  readonly indent: number;
  readonly inItem: boolean;
  /** The number of the item that lines such as `1.1` stand below; empty where there is none. */
  readonly number: string;
}

const TYPED = /^([ \t]*)([•·◦▪▫●○■□►▸❖⁃∙⦁➢➤✓✔‣–—☐☑☒✅⬜❏])[ \t]*(?=\S)(.*)$/u;
const MARKED_BOX = /^([ \t]*)(?:([-*+]|\d{1,3}[.)])[ \t]*)?\[([ xX✓✔]?)\][ \t]*(?![(:[])(\S.*)$/u;
const LETTER = /^([ \t]*)\(?([a-z])\)[ \t]+(\S.*)$/;
const DOTTED = /^([ \t]*)(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?[ \t]+(\S.*)$/;
const BOXES = '☐☑☒✅⬜❏□';
const TICKED = '☑☒✅';
const SPACED = /^[–—]/u;

/**
 * A line that people type as an item of a list, as one that CommonMark reads: `• a`, `☐ b`, `[ ] c`, `-[ ] d`, `a) e`, `1.1 f`. `above` and `below`
 * are the lines beside it: a dash begins an item only where its neighbours are items, headings or blank.
 */
export const looseItem = (
  line: string,
  above: string,
  below: string,
  context: LooseContext,
): { readonly line: string; readonly context: LooseContext } => {
  const first = line.trimStart().charCodeAt(0);
  const number = first === 35 ? '' : (NUMBERED.exec(line)?.[1] ?? context.number);
  const none = { line, context: line.trim() === '' ? context : { ...NONE, number } };
  // Letters other than a to z, `#`, `|`, `>` begin no such line.
  if (Number.isNaN(first) || (first > 64 && first < 91) || first === 35 || first === 124 || first === 62) return none;
  const boxed = first < 128 ? MARKED_BOX.exec(line) : null;
  if (boxed) {
    const [, indent = '', marker = '-', state = '', words = ''] = boxed;
    if (!/[\p{L}\p{N}]/u.test(words)) return none;
    return { line: `${indent}${marker} [${state.trim() === '' ? ' ' : 'x'}] ${words}`, context: { ...NONE, number } };
  }
  if (first > 127) return typed(line, above, below, context) ?? none;
  if (first >= 48 && first <= 57) return dotted(line, above, below, context) ?? none;
  const letter = (first > 96 && first < 123) || first === 40 ? LETTER.exec(line) : null;
  if (!letter || !(isBeside(below) || isBeside(above))) return none;
  // Letters right below an item belong to it, although hardly anybody indents them.
  const [, indent = '', , words = ''] = letter;
  const isBelow = context.inItem || /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(above);
  return {
    line: `${isBelow ? indentOf(above, indent) : indent}- ${words}`,
    context: { ...NONE, number, inItem: isBelow },
  };
};

const NONE: LooseContext = { kind: '', indent: 0, inItem: false, number: '' };
const NUMBERED = /^ {0,3}(\d{1,3})[.)]\s/;

const indentOf = (above: string, indent: string): string => {
  const marker = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+/.exec(above);
  return marker ? ' '.repeat(Math.max(marker[0].length, indent.length)) : `${indent}   `;
};

const typed = (line: string, above: string, below: string, context: LooseContext) => {
  const found = TYPED.exec(line);
  if (!found) return null;
  const [, indent = '', bullet = '', words = ''] = found;
  if (SPACED.test(bullet)) {
    const isApart =
      above.trim() === '' || isBeside(above) || /^\s*(?:#|\*\*)/.test(above) || above.trimEnd().endsWith(':');
    if (!isApart || !/^[–—][ \t]/u.test(line.trimStart())) return null;
  }
  const column = indent.replaceAll('\t', '    ').length;
  // Another bullet in the same column stands below the first one: word processors indent them by their look only.
  const isBelow =
    context.kind !== '' && context.kind !== bullet && column === context.indent && '◦○▪▫'.includes(bullet);
  const box = BOXES.includes(bullet) ? `[${TICKED.includes(bullet) ? 'x' : ' '}] ` : '';
  const text = `${isBelow ? `${indent}  ` : indent}- ${box}${words}`;
  return {
    line: text,
    context: isBelow ? context : { kind: bullet, indent: column, inItem: false, number: context.number },
  };
};

/** `1.1 a`, `1.2 b`: as deep as its number has dots. */
const dotted = (line: string, above: string, below: string, { number: outer }: LooseContext) => {
  const found = DOTTED.exec(line);
  if (!found) return null;
  const [, indent = '', number = '', words = ''] = found;
  const isPart = outer !== '' && number.startsWith(`${outer}.`);
  const isRun = isPart || DOTTED.test(below) || DOTTED.test(above) || /^\s*\d{1,3}[.)]\s/.test(above);
  if (!isRun) return null;
  const depth = number.split('.').length - 2;
  const isBelow = isPart || /^\s*\d{1,3}[.)]\s/.test(above) || (above.trim() !== '' && /^ {3}/.test(line));
  const pad = ' '.repeat(Math.max(0, depth) * 2 + (isBelow ? 3 : 0));
  return {
    line: `${indent === '' ? pad : indent}- ${number} ${words}`,
    context: { ...NONE, number: isPart ? outer : '' },
  };
};

const isBeside = (line: string): boolean => /^\s*(?:[-*+•◦▪☐☑–—]|\(?[a-z]\)|\d{1,3}[.)])\s/u.test(line);
