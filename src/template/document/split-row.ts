const BREAK = /<br ?\/?>/gi;

/**
 * The cells of one line of a table. Pipes after a backslash are text, and so are backslashes themselves. Unlike GitHub's
 * reading, a row keeps the cells that its header has no column for, since their words would be lost.
 */
export const splitRow = (line: string): readonly string[] => {
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') {
      cells.push(line.slice(start, at));
      start = at + 1;
    }
  }
  cells.push(line.slice(start));
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.replaceAll('\\|', '|').replace(BREAK, '\n'));
};
