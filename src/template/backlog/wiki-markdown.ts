const SURE =
  /^h[1-6]\. |\{(?:code|noformat|quote|panel|color)(?::[^{}\n]{0,100})?\}|^\|\|[^\n]*\|\||\[[^\][|\n]{1,200}\|(?:https?:|mailto:|#|~)[^\][|\n]{1,500}\]|\{\{[^{}\n]{1,200}\}\}/m;
const BLOCK = /^\{(code|noformat)(?::([^{}\n]{0,100}))?\}[ \t]*$/;
const LIST = /^([*#-]{1,6}) +(\S.*)$/;

/**
 * A description in the markup of Jira's older editor as Markdown: headings, lists of any depth, tables, code, quotations, links, bold and
 * monospaced words. A text without a sign that only this markup has stays as it is.
 */
export const wikiMarkdown = (text: string): string => {
  if (!SURE.test(text)) return text;
  const done: string[] = [];
  let code: string | null = null;
  let quote = false;
  /** By depth, the number of the last item of the list that goes on. */
  let numbers: number[] = [];
  for (const line of text.split('\n')) {
    if (code !== null) {
      const end = line.indexOf(`{${code}}`);
      if (end === -1) {
        done.push(line);
        continue;
      }
      if (end > 0) done.push(line.slice(0, end));
      done.push('```');
      code = null;
      continue;
    }
    const block = BLOCK.exec(line.trim());
    if (block) {
      code = block[1] ?? 'code';
      done.push('```' + (block[2] ?? '').replace(/^title=.*|[|=].*/g, ''));
      continue;
    }
    if (line.trim() === '{quote}') {
      quote = !quote;
      continue;
    }
    numbers = countItems(line, numbers);
    const own = blockLine(line.trimEnd(), done, numbers.at(-1) ?? 1);
    done.push(quote ? `> ${own}` : own);
  }
  if (code !== null) done.push('```');
  return done.join('\n');
};

/** The numbers of the lists that a line is in, its own last; none where it is no item. */
const countItems = (line: string, numbers: readonly number[]): number[] => {
  const depth = LIST.exec(line)?.[1]?.length ?? 0;
  if (depth === 0) return [];
  const own = depth <= numbers.length ? (numbers[depth - 1] ?? 0) + 1 : 1;
  return [...Array.from({ length: depth - 1 }, (_, at) => numbers[at] ?? 1), own];
};

const blockLine = (line: string, above: readonly string[], number: number): string => {
  const heading = /^h([1-6])\. +(.*)$/.exec(line);
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${inline(heading[2] ?? '')}`;
  const item = LIST.exec(line);
  if (item && !/^-{2,}/.test(line)) {
    const [, marks = '', words = ''] = item;
    const marker = marks.endsWith('#') ? `${String(number)}.` : '-';
    return `${[...marks.slice(0, -1)].map((mark) => (mark === '#' ? '   ' : '  ')).join('')}${marker} ${inline(words)}`;
  }
  if (line.startsWith('||')) {
    const cells = line
      .replace(/^\|\||\|\|\s*$/g, '')
      .split('||')
      .map((cell) => inline(cell.trim()));
    return `${isTable(above) ? '' : '\n'}| ${cells.join(' | ')} |\n| ${cells.map(() => '---').join(' | ')} |`;
  }
  if (/^\|.*\|\s*$/.test(line))
    return `| ${line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim()))
      .join(' | ')} |`;
  const quoted = /^bq\. +(.*)$/.exec(line);
  return quoted
    ? `> ${inline(quoted[1] ?? '')}`
    : inline(line.replace(/\{(?:panel|color|quote)(?::[^{}\n]{0,100})?\}/g, ''));
};

const isTable = (above: readonly string[]): boolean => (above.at(-1) ?? '').trim() === '';

const inline = (text: string): string =>
  text
    .replace(/\{\{([^{}\n]{1,300})\}\}/g, '`$1`')
    .replace(/\{(?:code|noformat)\}(.*?)\{(?:code|noformat)\}/g, '`$1`')
    .replace(/\[([^\][|\n]{1,300})\|([^\][|\s]{1,1000})(?:\|[^\][\n]{0,100})?\]/g, '[$1]($2)')
    .replace(/\[((?:https?:|mailto:)[^\][|\s]{1,1000})\]/g, '$1')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/(?<![\p{L}\p{N}+])\+(?=\S)([^+\n]{1,200}?)(?<=\S)\+(?![\p{L}\p{N}+])/gu, '$1');
