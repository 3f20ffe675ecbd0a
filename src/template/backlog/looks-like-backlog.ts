import { isBacklog } from './backlog-columns';
import { delimiterOf, firstLine, headingCells } from './read-records';

/** As much of the rows as is looked at to tell what they are. */
const LOOKED_AT = 20_000;

/** Whether a text is a backlog in CSV: its first line names a summary and a type, as a tracker's export does. */
export const looksLikeBacklog = (text: string): boolean => {
  const { line, end } = firstLine(text);
  if (line === '') return false;
  return isBacklog(headingCells(line, delimiterOf(line)), text.slice(end, end + LOOKED_AT));
};
