import { diagnosticAt, type Diagnostic } from '../diagnostic';
import { plainWords } from '../annotate/plain-words';
import type { DocumentBlock, ListItem } from './source-document';

/** As much of the first line as a message shows. */
const LONGEST = 120;

/**
 * Says of each list and each table that became no item where it stands, how many lines it has and what the first one says. Its
 * words are text of the place where it stands.
 */
export const notImported = (blocks: readonly DocumentBlock[]): readonly Diagnostic[] => blocks.flatMap(notImportedOf);

const notImportedOf = (block: DocumentBlock): readonly Diagnostic[] => {
  if (block.kind === 'list') {
    const lines = block.items.flatMap(linesOf);
    return lines.length === 0 ? [] : [said(block, lines.length, 'list item', lines[0] ?? '')];
  }
  if (block.kind !== 'table') return [];
  const rows = block.rows.map(({ cells }) => cells.map(plainWords).filter((cell) => cell !== ''));
  const filled = rows.filter((cells) => cells.length > 0);
  return filled.length === 0 ? [] : [said(block, filled.length, 'table row', (filled[0] ?? []).join(' | '))];
};

const linesOf = (item: ListItem): readonly string[] => {
  const own = plainWords(item.text);
  return [...(own === '' ? [] : [own]), ...item.items.flatMap(linesOf)];
};

const said = ({ at }: DocumentBlock, count: number, what: string, first: string): Diagnostic =>
  diagnosticAt(at, {
    code: 'not-imported',
    severity: 'warning',
    message: `${String(count)} ${what}${count === 1 ? ' was' : 's were'} not imported as items. The first one: “${cut(first)}”`,
    remedy: `Nothing needs to be done where this is text. Else write it as a list below a heading, or as a table with a task column${what === 'table row' ? `, or name that column with --map: tables: [{ line: ${String(at.line)}, columns: { "…": title } }]` : ''}.`,
  });

const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);
