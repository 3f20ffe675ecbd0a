import { lineOf, type StoredLine } from './stored-line';
import type { By } from './said';

/** Lines of the activity that one import writes at most: eight storage requests of 25 keys. */
const MOST_LINES = 200;

/** What an import takes away from one item. */
export interface DroppedTexts {
  readonly node: string;
  readonly issue: string | null;
  /** Its criteria and checklist lines that the template does not ask any more. */
  readonly texts: readonly string[];
}

/**
 * One line for each item that loses criteria or checklist lines. Where there are more items than one import writes lines for, the last
 * line counts the rest.
 * @param markOf eight hexadecimal digits for a text
 */
export function droppedLines(dropped: readonly DroppedTexts[], by: By, markOf: (text: string) => string): StoredLine[] {
  const line = (what: string, item: string | null, issue: string | null) =>
    lineOf(
      { changes: [], line: { kind: 'import', what, from: 'In the template', to: 'Taken out' } },
      by,
      { item, issue },
      markOf(item ?? ''),
    );
  const fits = dropped.length <= MOST_LINES;
  const shown = fits ? dropped : dropped.slice(0, MOST_LINES - 1);
  const rest = dropped.slice(shown.length);
  const lines = shown.map(({ node, issue, texts }) => line(texts.join(' · '), node, issue));
  const count = rest.reduce((sum, { texts }) => sum + texts.length, 0);
  return rest.length === 0
    ? lines
    : [...lines, line(`${String(count)} criteria and lines of ${String(rest.length)} more items`, null, null)];
}
