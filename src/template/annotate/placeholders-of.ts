import type { Placeholder } from '../template';
import { uniqueSlugs } from '../slug';

interface PlaceholderRule {
  /** A text without any of these holds none; looked for first. */
  readonly signs: readonly string[];
  readonly words: RegExp;
  readonly label: (token: string) => string;
}

/** Words of templates that stand for something of the customer's. A token is exactly what is replaced. */
export const PLACEHOLDER_RULES: readonly PlaceholderRule[] = [
  {
    signs: ['X ', 'Y ', 'Z '],
    // "X API", "Y self-service flow": a letter from the end of the alphabet before what it names, where a line begins with it.
    words:
      /(?<=^[^\p{L}\p{N}\n]{0,12})[XYZ] (?:[a-z][\w-]* )?(?:API|APIs|flow|system|service|application|app|team|vendor|tool|server|database)(?![\p{L}\p{N}])/gmu,
    label: (token) => `Value of ${token.charAt(0)} in “${token}”`,
  },
  { signs: ['@x', '@X'], words: /(?<![\p{L}\p{N}])@x{3,}(?![\p{L}\p{N}])/giu, label: () => 'Who or which team' },
  {
    signs: ['{'],
    words: /(?<![$\w{])\{[A-Za-z][^{}\n"=;$:]{1,80}\}(?!\})/g,
    label: (token) => token.slice(1, -1).trim(),
  },
  {
    signs: ['://'],
    // A label of a host name that is a name for a name: https://cloud-name.example.com
    words: /(?<=https?:\/\/)(?:[a-z]+-name|your-[a-z-]+|my-[a-z-]+)(?=[.:/])/g,
    label: (token) => `Value of “${token}” in addresses`,
  },
  {
    signs: ['YOUR'],
    words: /(?<![\p{L}\p{N}_-])YOUR[-_][A-Z][A-Z_-]*(?![\p{L}\p{N}])/gu,
    label: (token) => `The value of ${token}`,
  },
  {
    signs: ['['],
    words: /\[[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)+\](?!\()/g,
    label: (token) => token.slice(1, -1).toLowerCase().replace(/[_-]/g, ' '),
  },
];

/** Blanks as people leave them in documents of any shape; the grammar and the native format have the ones above. */
const BLANK_RULES: readonly PlaceholderRule[] = [
  {
    signs: ['['],
    // [Customer contact], [MM/DD/YYYY], [insert name]; no link, no box, no note, no reference to a source.
    words:
      /(?<![\]!\w])\[(?:[A-Z][\p{L}\p{N} ./_-]{1,60}|(?:insert|enter|add|your|name|date|time|link|customer|client|team|system|owner|version)\b[\p{L}\p{N} ./_-]{0,60})\](?![([:])/gu,
    label: (token) => token.slice(1, -1).trim(),
  },
  { signs: ['<'], words: /<(?!\/)[A-Za-z][\w ./-]{1,60}>/g, label: (token) => token.slice(1, -1).trim() },
  { signs: ['{{'], words: /\{\{ ?[\p{L}_][\p{L}\p{N} ._-]{0,60} ?\}\}/gu, label: (token) => token.slice(2, -2).trim() },
  { signs: ['___'], words: /(?<![\p{L}\p{N}_])_{3,200}(?![\p{L}\p{N}_])/gu, label: () => 'What is to be written here' },
  {
    signs: ['XXX', 'TB'],
    words: /(?<![\p{L}\p{N}$_-])(?:X{3,20}|TB[DCA])(?![\p{L}\p{N}_-])/gu,
    label: (token) => `Value of ${token}`,
  },
  {
    signs: ['$'],
    words: /(?<![\w$])\$(?:[A-Z][A-Z0-9_]{2,40}|\{[A-Z][A-Z0-9_]{2,40}\})(?!\w)/g,
    label: (token) => token.replace(/[${}]/g, ''),
  },
];

const ELEMENT =
  /^<(?:a|b|br|code|div|em|i|img|li|ol|p|pre|s|span|strong|sub|sup|table|td|th|tr|u|ul|kbd|hr|input|details|summary)(?:[\s/>]|$)/i;

/** The placeholders of a document of any shape. */
export const blanksOf = (texts: readonly string[]): readonly Placeholder[] =>
  placeholdersOf(texts, [...PLACEHOLDER_RULES, ...BLANK_RULES]).filter(({ token }) => !ELEMENT.test(token));

/** The placeholders of some texts, each token once, in the order of the rules and then of the texts. */
export const placeholdersOf = (
  texts: readonly string[],
  rules: readonly PlaceholderRule[] = PLACEHOLDER_RULES,
): readonly Placeholder[] => {
  const found = new Map<string, string>();
  for (const { signs, words, label } of rules) {
    for (const text of texts) {
      if (!signs.some((sign) => text.includes(sign))) continue;
      for (const [token] of text.matchAll(words)) if (!found.has(token)) found.set(token, label(token));
    }
  }
  const id = uniqueSlugs();
  return [...found].map(([token, label]) => ({ id: id(token), token, label }));
};
