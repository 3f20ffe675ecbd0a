import { backlogField } from './backlog-columns';
import { delimiterOf } from './read-records';

/** A heading line is shorter than this; a text's first line may be all of it. */
const LONGEST_HEADING = 20_000;

/** Whether a text is a CSV of Jira issues: its first line names a summary and an issue type. */
export const looksLikeBacklog = (text: string): boolean => {
  const start = /\S/.exec(text)?.index ?? 0;
  const line = text.slice(start, start + LONGEST_HEADING).split('\n', 1)[0] ?? '';
  const cells = line.split(delimiterOf(line)).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const fields = new Set(cells.map(backlogField));
  return fields.has('summary') && fields.has('type');
};
