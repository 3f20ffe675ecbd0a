import { findColumns } from '../document/find-columns';
import type { DocumentBlock, DocumentTable } from '../document/source-document';
import { readOffsetCell } from './read-offset-cell';

const UNIT = '(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?)';
const TIMES = new RegExp(
  `^(?:time ?line|timing|time|when|offset|schedule|t|t-?minus|(?:target|due)(?: date)?)(?: ?[([]?(?:in )?${UNIT}[)\\]]?)?$|^${UNIT}\\b`,
);
const COLUMNS = {
  timeline: TIMES,
  phase: /^(?:(?:migration |project )?(?:phase|stage|step|milestone))s?(?: name)?$/,
  activities: /\b(?:activit(?:y|ies)|tasks?|actions?|to-?dos?|deliverables?)\b/,
  owner: /\b(?:owners?|owned by|responsible|accountable|assignee|assigned to|who|lead|role)\b/,
} as const;

export type TimelineColumns = Readonly<Record<keyof typeof COLUMNS, number | null>>;
export interface TimelineTable {
  readonly table: DocumentTable;
  readonly columns: TimelineColumns & { readonly timeline: number };
}

/** The document's tables that are timelines: the columns are there, and one row at least has an offset. */
export const timelineTable = (block: DocumentBlock): readonly TimelineTable[] => {
  if (block.kind !== 'table') return [];
  // A column that is called like a time and holds none (a weekday, a duration) does not hide the one that does.
  const isTime = block.header.map((cell) => TIMES.test(plain(cell)));
  const isDated = isTime.map((is, index) => is && block.rows.some(({ cells }) => hasTime(cells[index] ?? '')));
  const heading = block.header.map((cell, index) => (isTime[index] && !isDated[index] ? '' : cell));
  const found = findColumns(heading, COLUMNS);
  const { timeline } = found;
  if (timeline === null || !isDated[timeline]) return [];
  // Steps are what is done where no other column says it.
  const steps = found.activities === null && isSteps(block.header[found.phase ?? -1] ?? '');
  const columns = steps ? { ...found, activities: found.phase, phase: null } : found;
  return columns.activities === null ? [] : [{ table: block, columns: { ...columns, timeline } }];
};

const hasTime = (cell: string): boolean => readOffsetCell(cell).time !== null;
const plain = (cell: string): string => cell.replace(/[*_`]/g, '').trim().toLowerCase();
const isSteps = (heading: string): boolean => /^steps?$/.test(plain(heading));
