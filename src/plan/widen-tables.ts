/**
 * Gives a table's header as many columns as its longest row has: Markdown drops the cells of a row beyond the header's, and with
 * them their words.
 */
export const widenTables = (text: string): string => {
  if (!text.includes('|')) return text;
  const lines = text.split('\n');
  let end = 0;
  for (const [index, line] of lines.entries()) {
    // What looks like a delimiter inside a table is one of its rows.
    if (index < end) continue;
    const header = lines[index - 1];
    if (header === undefined || !header.includes('|') || !isDelimiter(line) || cells(header) !== cells(line)) continue;
    let widest = 0;
    for (end = index + 1; end < lines.length && (lines[end] ?? '').trim() !== ''; end += 1) {
      widest = Math.max(widest, cells(lines[end] ?? ''));
    }
    const missing = widest - cells(header);
    if (missing <= 0) continue;
    lines[index - 1] = closed(header) + ' |'.repeat(missing);
    lines[index] = closed(line) + ' --- |'.repeat(missing);
  }
  return lines.join('\n');
};

const isDelimiter = (line: string): boolean =>
  line.includes('-') &&
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((cell) => /^:?-+:?$/.test(cell.trim()));

const closed = (row: string): string => (row.trimEnd().endsWith('|') ? row.trimEnd() : `${row.trimEnd()} |`);

const cells = (row: string): number =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
