const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Gives a table's header as many columns as its longest row has: Markdown drops the cells of a row beyond the header's, and with
 * them their words.
 */
export const widenTables = (text: string): string => {
  if (!text.includes('|')) return text;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const header = lines[index - 1];
    if (header === undefined || !header.includes('|') || !line.includes('-') || !DELIMITER.test(line)) continue;
    let widest = 0;
    for (let row = index + 1; row < lines.length && (lines[row] ?? '').trim() !== ''; row += 1) {
      widest = Math.max(widest, cells(lines[row] ?? ''));
    }
    const missing = widest - cells(header);
    if (missing <= 0 || cells(header) !== cells(line)) continue;
    lines[index - 1] = closed(header) + ' |'.repeat(missing);
    lines[index] = closed(line) + ' --- |'.repeat(missing);
  }
  return lines.join('\n');
};

const closed = (row: string): string => (row.trimEnd().endsWith('|') ? row.trimEnd() : `${row.trimEnd()} |`);

const cells = (row: string): number =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;
