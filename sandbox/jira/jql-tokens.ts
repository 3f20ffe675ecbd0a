import { refuse } from '../site/refusal';

export interface Token {
  readonly kind: 'word' | 'text' | 'sign' | 'end';
  readonly text: string;
  /** From 1, as Jira counts it. */
  readonly column: number;
}

const SIGNS = ['!=', '!~', '<=', '>=', '&&', '||', '=', '<', '>', '~', '!', '(', ')', ','];
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
  ' ': ' ',
};

/** Cuts a JQL text into words, quoted texts and signs; the last token is `end`. Refuses with 400 what no token begins with. */
export function jqlTokens(jql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const char = jql.charAt(at);
    const column = at + 1;
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    if (char === '"' || char === "'") {
      const { text, end } = readQuoted(jql, at);
      tokens.push({ kind: 'text', text, column });
      at = end;
      continue;
    }
    const sign = SIGNS.find((each) => jql.startsWith(each, at));
    if (sign !== undefined) {
      tokens.push({ kind: 'sign', text: sign, column });
      at += sign.length;
      continue;
    }
    const word = /^[^\s()=!<>~,"'&|;{}?*/%^$#@]+/.exec(jql.slice(at))?.[0];
    if (word === undefined)
      throw jqlError(
        `The character '${char}' is a reserved JQL character. You must enclose it in a string or use the escape`,
        column,
      );
    tokens.push({ kind: 'word', text: word, column });
    at += word.length;
  }
  tokens.push({ kind: 'end', text: '', column: jql.length + 1 });
  return tokens;
}

function readQuoted(jql: string, start: number): { text: string; end: number } {
  const quote = jql.charAt(start);
  let text = '';
  for (let at = start + 1; at < jql.length; at += 1) {
    const char = jql.charAt(at);
    if (char === quote) return { text, end: at + 1 };
    if (char !== '\\') {
      text += char;
      continue;
    }
    at += 1;
    const code = /^u[0-9a-fA-F]{4}/.exec(jql.slice(at))?.[0];
    const plain = ESCAPES[jql.charAt(at)];
    if (code !== undefined) {
      text += String.fromCharCode(parseInt(code.slice(1), 16));
      at += 4;
    } else if (plain !== undefined) text += plain;
    else throw jqlError(`'\\${jql.charAt(at)}' is an illegal JQL escape sequence`, at);
  }
  throw jqlError('The quoted string has not been completed', start + 1);
}

export const jqlError = (message: string, column: number) =>
  refuse(400, `Error in the JQL Query: ${message}. (line 1, character ${column})`);
