import { foldSpaces } from '../fold-spaces';

/** Markdown's signs, of which the words are kept: links and pictures, emphasis, code, HTML's tags. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1'],
  [/<\/?[a-z][^<>]{0,200}>/gi, ' '],
  [/\*\*|__|~~|`/g, ''],
  [/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, ''],
];

/** The words of a Markdown text on one line: what a list of criteria or rows shows. */
export const plainWords = (markdown: string): string =>
  foldSpaces(SIGNS.reduce((text, [sign, kept]) => text.replace(sign, kept), markdown));
