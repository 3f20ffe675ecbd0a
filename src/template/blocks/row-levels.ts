import type { Section } from '../template';
import type { OpenItem } from './open-items';
import { headingWords, type ClassifiedTable } from './classify-columns';
import type { RowItems } from './table-rows';

/** Headings of a column that counts how deep a row stands: English, German, French, Spanish, Portuguese. */
const LEVEL =
  /^(?:outline level|level|indent(?: level)?|hierarchy(?: level)?|gliederungsebene|ebene|niveau|nivel|nível)$/;
const DEEPEST = 9;
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,8}\.?$/;
const FEWEST_ROWS = 3;

/**
 * How deep each row of a table stands, from 0, as plans of spreadsheets and project tools say it: a column with levels, numbers such as `1`,
 * `1.1`, `1.1.1`, or titles that are indented. Null where the rows do not stand below each other, or a column groups them.
 */
export const levelsOf = ({ table, roles, title }: ClassifiedTable): readonly number[] | null => {
  const { header, rows } = table;
  if (rows.length < FEWEST_ROWS || title === null || roles.includes('phase') || roles.includes('group')) return null;
  const column = (index: number) => rows.map(({ cells }) => cells[index] ?? '');
  const leveled = header.findIndex((heading) => LEVEL.test(headingWords(heading)));
  const counted =
    leveled === -1 ? null : column(leveled).map((cell) => (/^\d$/.test(cell.trim()) ? Number(cell) : NaN));
  if (counted !== null && counted.every((level) => level <= DEEPEST)) return fromZero(counted);
  for (const [index, role] of roles.entries()) {
    if (role !== 'id' && role !== 'number') continue;
    const numbered = levelsOfNumbers(column(index));
    if (numbered !== null) return fromZero(numbered);
  }
  return fromZero(levelsOfIndents(column(title)));
};

/** Of `1`, `1.1`, `1.2`; `1.0` stands as high as `1`. Null unless each number stands below one that comes before it. */
const levelsOfNumbers = (cells: readonly string[]): readonly number[] | null => {
  if (!cells.every((cell) => NUMBER.test(cell.trim()))) return null;
  const seen = new Set<string>();
  const levels: number[] = [];
  for (const cell of cells) {
    const parts = cell.trim().replace(/\.$/, '').replace(/\.0$/, '').split('.');
    if (parts.length > 1 && !seen.has(parts.slice(0, -1).join('.'))) return null;
    seen.add(parts.join('.'));
    levels.push(parts.length - 1);
  }
  return levels;
};

const levelsOfIndents = (cells: readonly string[]): readonly number[] => {
  const indents = cells.map((cell) => /^[ \t\u00a0]*/.exec(cell)?.[0].replaceAll('\t', '    ').length ?? 0);
  const steps = [...new Set(indents)].sort((a, b) => a - b);
  return indents.map((indent) => steps.indexOf(indent));
};

/** Levels counted from that of the first row, which must be the highest; null where all rows stand on one. */
const fromZero = (levels: readonly number[]): readonly number[] | null => {
  const [first = 0] = levels;
  if (levels.some((level) => level < first) || levels.every((level) => level === first)) return null;
  return levels.map((level) => level - first);
};

/** What a row is that stands so deep. */
const kindsOf = (deepest: number, splits: boolean): readonly ('phase' | 'group' | 'task')[] => {
  if (!splits) return ['task'];
  return deepest < 3 ? ['group', 'task'] : ['phase', 'group', 'task'];
};

/**
 * Rows with those that stand below them. Of two or three levels the highest are modules, then come tasks and sub-tasks; of more the highest
 * are phases. A high row without any below it is a task as well.
 * @param levels how deep each row stands, as `levelsOf` says it
 * @param splits whether rows may open modules of their own
 */
export const arrangeLevels = (
  rows: readonly RowItems[],
  levels: readonly number[],
  splits: boolean,
): readonly RowItems[] => {
  const kinds = kindsOf(Math.max(...levels), splits);
  const arranged: RowItems[] = [];
  let phase: string | null = null;
  let group: string | null = null;
  let task: OpenItem | undefined;
  /** What a phase says of itself is in its first module. */
  let ofPhase: readonly Section[] = [];
  rows.forEach((row, index) => {
    const level = levels[index] ?? 0;
    const kind = kinds[level] ?? 'subtask';
    const [first] = row.items;
    const opens = kind !== 'task' && kind !== 'subtask' && first !== undefined && (levels[index + 1] ?? 0) > level;
    if (kind === 'subtask' && task !== undefined) {
      task.below.push(...row.items);
      return;
    }
    if (kind === 'phase') [phase, group] = [first?.title ?? phase, null];
    if (kind === 'group' || (kind === 'phase' && !opens)) group = first?.title ?? group;
    task = opens ? undefined : row.items.at(-1);
    if (opens && kind === 'phase') {
      ofPhase = first.sections;
      return;
    }
    const sections = [...ofPhase, ...(opens ? first.sections : row.sections)];
    ofPhase = [];
    arranged.push({ ...row, phase, group, sections, ...(opens ? { items: [], traits: first.traits } : {}) });
  });
  return arranged;
};
