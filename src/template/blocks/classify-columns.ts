import { plainWords } from '../annotate/plain-words';
import type { DocumentTable } from '../document/source-document';
import {
  isBoxCell,
  isDateCell,
  isDurationCell,
  isIdCell,
  isPeopleCell,
  isStatusCell,
  isTicked,
  isTimeCell,
  isUnticked,
} from './cell-kinds';
import { COLUMN_WORDS, type ColumnRole } from './column-words';

export interface ClassifiedTable {
  readonly table: DocumentTable;
  readonly roles: readonly ColumnRole[];
  /** The column with an item's title; null where the table holds no work. */
  readonly title: number | null;
  /** By column, whether its content and not its heading gave it its role. */
  readonly guessed: readonly boolean[];
}

type Word = keyof typeof COLUMN_WORDS;

const ROLES_BY_WORD: ReadonlyMap<string, ReadonlySet<Word>> = (() => {
  const all = new Map<string, Set<Word>>();
  for (const [role, lines] of Object.entries(COLUMN_WORDS) as [Word, readonly string[]][])
    for (const word of lines.flatMap((line) => line.split('|'))) {
      const roles = all.get(word);
      if (roles) roles.add(role);
      else all.set(word, new Set([role]));
    }
  return all;
})();

/** The roles that a column's heading, or the key of a line, may name. */
export const rolesOfWord = (heading: string): ReadonlySet<Word> => ROLES_BY_WORD.get(heading) ?? NO_ROLES;
const NO_ROLES: ReadonlySet<Word> = new Set();

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 100;
const MOST = 0.6;

interface Column {
  readonly heading: string;
  readonly words: ReadonlySet<Word>;
  readonly cells: readonly string[];
  /** Mean length of its filled cells. */
  readonly length: number;
  readonly distinct: number;
}

/** Headings of tables that list what is no work: versions of a document, ways to reach people, meanings of words. */
const NO_WORK =
  /^(?:version|revision|rev|author|changed by|change description|e-?mail|phone|telephone|mobile|term|definition|abbreviation|acronym|meaning|autor|versionsnummer|telefon|begriff|bedeutung|abkürzung|téléphone|terme|définition|teléfono|término|definición|telefone|termo|definição)s?$/;

/** No table of work is wider. */
const MOST_COLUMNS = 200;

/** A table that compares versions. */
const COMPARES = /\bversion \d/i;

/**
 * Tells what each column of a table says, by its heading where that is known and by what its cells hold. `given` has the roles that a
 * person chose, by heading.
 */
export const classifyColumns = (
  table: DocumentTable,
  given: ReadonlyMap<string, ColumnRole> = new Map(),
): ClassifiedTable => {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), table.header.length);
  if (table.header.length > MOST_COLUMNS) return { table, roles: [], title: null, guessed: [] };
  const columns = Array.from({ length: Math.min(width, table.header.length) }, (_, at) => columnOf(table, at));
  const roles: (ColumnRole | null)[] = columns.map(({ heading }) => given.get(heading) ?? null);
  const guessed = columns.map(() => false);
  const has = (role: ColumnRole) => roles.includes(role);
  const take = (role: ColumnRole, fits: (column: Column) => boolean, isGuess = false) => {
    if (has(role)) return;
    const at = columns.findIndex((column, index) => roles[index] === null && fits(column));
    if (at === -1) return;
    roles[at] = role;
    guessed[at] = isGuess;
  };
  const named = (word: Word) => (column: Column) => column.words.has(word);
  take('time', (column) => named('time')(column) && share(column, isTimeCell) > 0);
  take('time', (column) => !named('title')(column) && column.words.size > 0 && share(column, isTimeCell) >= MOST);
  take(
    'done',
    (column) =>
      named('done')(column) && share(column, (cell) => isTicked(cell) || isUnticked(cell)) >= MOST && hasBoxes(column),
  );
  take(
    'done',
    (column) => named('done')(column) && column.cells.every((cell) => cell === '') && !named('title')(column),
  );
  take('title', (column) => named('title')(column) && isWords(column));
  take('number', (column) => (named('number')(column) || named('title')(column)) && share(column, isIdCell) >= MOST);
  take('id', (column) => named('id')(column) && share(column, isIdCell) >= MOST);
  take('done', (column) => named('status')(column) && share(column, isBoxCell) >= MOST);
  take('status', named('status'));
  for (const role of ['owner', 'phase', 'priority', 'duration', 'points', 'labels'] as const) take(role, named(role));
  take('group', named('group'));
  take('due', (column) => named('due')(column) || (named('time')(column) && share(column, isDateCell) > 0));
  const isNoWork =
    columns.some(({ heading }) => NO_WORK.test(heading)) || table.header.some((cell) => COMPARES.test(cell));
  const isWork = ['time', 'owner', 'status', 'done', 'due', 'duration', 'priority'].some((role) =>
    has(role as ColumnRole),
  );
  const phase = roles.indexOf('phase');
  // A phase or milestone of its own on each row is what the row is about: it does not group the rows.
  const isRow = !given.has(columns[phase]?.heading ?? '') && isNamedOnce(columns[phase]);
  const takePhase = () => {
    if (isRow && !has('title')) roles[phase] = 'title';
  };
  if (isWork) takePhase();
  if (!isNoWork || has('title')) {
    if (isWork) take('title', (column) => named('weakTitle')(column) && isWords(column));
    // What a table without known headings holds is told by its cells.
    take('time', (column) => column.words.size === 0 && share(column, isTimeCell) >= MOST, true);
    take('done', (column) => column.words.size === 0 && share(column, isBoxCell) >= MOST, true);
    take('status', (column) => column.words.size === 0 && share(column, isStatusCell) >= MOST, true);
    take('due', (column) => column.words.size === 0 && share(column, isDateCell) >= MOST, true);
    take('duration', (column) => column.words.size === 0 && share(column, isDurationCell) >= MOST, true);
    take('number', (column) => column.words.size === 0 && share(column, isIdCell) >= MOST, true);
    const sure = ['time', 'done', 'status', 'due'].some((role) => has(role as ColumnRole));
    take('owner', (column) => column.words.size === 0 && sure && share(column, isPeopleCell) >= MOST, true);
    if (sure) takePhase();
    if (sure && !has('title')) takeLongest(columns, roles, guessed);
  }
  take('text', (column) => named('text')(column));
  const title = roles.indexOf('title');
  return {
    table,
    roles: roles.map((role) => role ?? 'other'),
    title: title === -1 || isNoWork ? null : title,
    guessed,
  };
};

const takeLongest = (columns: readonly Column[], roles: (ColumnRole | null)[], guessed: boolean[]): void => {
  let best = -1;
  columns.forEach((column, index) => {
    if (roles[index] !== null || !isWords(column) || column.distinct < MOST) return;
    if (best === -1 || column.length > (columns[best]?.length ?? 0)) best = index;
  });
  if (best === -1) return;
  roles[best] = 'title';
  guessed[best] = (columns[best]?.words.size ?? 0) === 0;
};

const columnOf = ({ header, rows }: DocumentTable, at: number): Column => {
  const heading = headingWords(header[at] ?? '');
  const cells = rows.slice(0, SAMPLE).map(({ cells: own }) => (own[at] ?? '').trim());
  const filled = cells.filter((cell) => cell !== '');
  return {
    heading,
    words: rolesOfWord(heading),
    cells,
    length: filled.reduce((sum, cell) => sum + Math.min(cell.length, 500), 0) / Math.max(1, filled.length),
    distinct: new Set(filled).size / Math.max(1, filled.length),
  };
};

/** A heading in small letters, without marks and without a unit in brackets. */
export const headingWords = (heading: string): string =>
  plainWords(heading)
    .toLowerCase()
    .replace(/\s*[([][^()[\]]{0,30}[)\]]$/, '')
    .replace(/[\s:*]+$/, '')
    .replace(/^\s+/, '');

const share = ({ cells }: Column, holds: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
};

/** Whether each of several rows has its own words in a column. */
const isNamedOnce = (column: Column | undefined): boolean =>
  column !== undefined &&
  column.cells.length > 1 &&
  column.distinct === 1 &&
  column.cells.every((cell) => cell !== '') &&
  isWords(column);

const hasBoxes = (column: Column): boolean => column.cells.some((cell) => cell !== '');

/** More than numbers, ids, boxes and dates. */
const isWords = (column: Column): boolean =>
  share(column, (cell) => /\p{L}/u.test(cell)) > 0 &&
  share(column, (cell) => isIdCell(cell) || isBoxCell(cell) || isDateCell(cell)) < MOST;
