import { plainWords } from '../annotate/plain-words';
import { itemsOfCell } from '../document/items-of-cell';
import { readCell } from '../document/read-cell';
import type { TableRow } from '../document/source-document';
import { titled } from '../document/titled';
import { diagnosticAt, type Diagnostic } from '../diagnostic';
import { T_ZERO, type Offset, type Place, type Raci, type Section, type Traits } from '../template';
import { readOffsetCell } from '../timeline/read-offset-cell';
import { resolveTimes, type ResolvedTime } from '../timeline/resolve-times';
import { timeColumn } from '../timeline/time-column';
import { unreadableTime } from '../timeline/unreadable-time';
import { isTicked, isUnticked } from './cell-kinds';
import type { ClassifiedTable } from './classify-columns';
import type { ColumnRole } from './column-words';
import { traitsOf } from './facts';
import type { ListBook } from './items-of-list';
import { addSection, addText, type OpenItem } from './open-items';
import { arrangeLevels, levelsOf } from './row-levels';

/** What one row of a table says. */
export interface RowItems {
  readonly at: Place;
  /** What its phase and its group are called; null where the table has no such column. */
  readonly phase: string | null;
  readonly group: string | null;
  readonly items: readonly OpenItem[];
  /** What a row without an item says, for its place. */
  readonly sections: readonly Section[];
  /** Values of its group, where the row opens one. */
  readonly traits?: Traits;
  readonly offset: Offset | undefined;
}

export interface TableBook extends ListBook {
  readonly diagnostics: Diagnostic[];
}

/** How the cells of a table's rows are read: each stays with its row. */
export const rowsOfTable = (
  classified: ClassifiedTable & { readonly title: number },
  others: readonly ClassifiedTable[],
  book: TableBook,
  splits: boolean,
): readonly RowItems[] => {
  const { table, roles, title } = classified;
  const time = roles.indexOf('time');
  const times = time === -1 ? [] : resolveTimes(timesOf(classified, others));
  let above: Offset | undefined;
  let phase: string | null = null;
  let group: string | null = null;
  const at = (role: ColumnRole) => roles.indexOf(role);
  const rows: RowItems[] = [];
  const levels = levelsOf(classified);
  const depths: number[] = [];
  let number = 0;
  table.rows.forEach((row, index) => {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    number += 1;
    const read = readTime(row, time, times[index], above, book);
    above = read.offset;
    const named = (role: ColumnRole, last: string | null): string | null => {
      const column = at(role);
      if (column === -1 || !splits) return null;
      const cell = row.cells[column] ?? '';
      const own = titled(cell, '').title;
      // Said once for all rows that have it.
      if (own !== '') book.understood.push(cell);
      return own === '' ? (last ?? '') : own;
    };
    phase = named('phase', phase);
    group = named('group', group);
    const sections: Section[] = [];
    const traits: Traits = {
      ...read.traits,
      ...readCells(row, classified, { number, splits, saysTime: read.saysTime }, sections, book),
    };
    const cell = row.cells[title] ?? '';
    const { intro, items } = readCell(cell);
    const dated: Traits = traits.offset === undefined ? {} : { offset: traits.offset };
    const tasks = itemsOfCell(items, row.at, (_, isTask) => (isTask ? traits : dated));
    if (intro !== '') sections.unshift({ kind: 'description', heading: '', body: intro, at: row.at });
    if (tasks.length === 0) addOwners(traits, row, roles, sections);
    const open = tasks.map(({ number: _, title: name, at: place, sections: own, subtasks, ...rest }): OpenItem => ({
      title: name,
      at: place,
      sections: [...own, ...sections],
      traits: rest,
      ...(read.isUnread ? { isUndated: true as const } : {}),
      below: subtasks.map(({ number: _number, title: below, at: where, sections: texts, ...facts }) => ({
        title: below,
        at: where,
        sections: [...texts],
        traits: facts,
        below: [],
      })),
    }));
    rows.push({
      at: row.at,
      phase,
      group,
      items: open,
      sections: open.length === 0 ? sections : [],
      offset: read.offset,
    });
    depths.push(levels?.[index] ?? 0);
  });
  return levels === null ? rows : arrangeLevels(rows, depths, splits);
};

/** A row that has no item keeps its owner's and its status's words as text. */
const addOwners = (traits: Traits, row: TableRow, roles: readonly ColumnRole[], sections: Section[]): void => {
  if (traits.owners !== undefined) addSection(sections, 'Owner', row.cells[roles.indexOf('owner')] ?? '', row.at);
  if (traits.status !== undefined) addSection(sections, 'Status', row.cells[roles.indexOf('status')] ?? '', row.at);
};

const readTime = (
  row: TableRow,
  column: number,
  time: ResolvedTime | undefined,
  above: Offset | undefined,
  { diagnostics, understood }: TableBook,
): {
  readonly offset: Offset | undefined;
  readonly traits: Traits;
  readonly saysTime: boolean;
  readonly isUnread?: true;
} => {
  if (column === -1 || time === undefined) return { offset: undefined, traits: {}, saysTime: false };
  const cell = row.cells[column] ?? '';
  // A row without a time goes on with the one above, as where cells are merged.
  if (cell.trim() === '')
    return { offset: above, traits: above === undefined ? {} : { offset: above }, saysTime: true };
  if (typeof time === 'string') {
    diagnostics.push(unreadableTime(row.at, cell, time));
    return { offset: undefined, traits: {}, saysTime: false, isUnread: true };
  }
  const offset: Offset = { milestone: T_ZERO, ...time };
  const { time: read, saysAll } = readOffsetCell(cell);
  // A number that counted minutes is not said by a day.
  const saysTime = saysAll && offset.minutes === undefined && read?.amount.count === Math.abs(offset.days);
  if (saysTime) understood.push(cell);
  return { offset, traits: { offset }, saysTime };
};

/** The values of a row's cells but for its time and its title; the rest becomes sections. */
const readCells = (
  row: TableRow,
  { table, roles, title }: ClassifiedTable,
  { number, splits, saysTime }: { readonly number: number; readonly splits: boolean; readonly saysTime: boolean },
  sections: Section[],
  book: TableBook,
): Traits => {
  let traits: Traits = {};
  row.cells.forEach((cell, index) => {
    const role = roles[index] ?? 'other';
    if (cell.trim() === '' || index === title) return;
    const heading = titled(table.header[index] ?? '', 'Other').title;
    if (role === 'text') {
      addText(sections, cell.trim(), row.at);
      return;
    }
    if (role === 'time') {
      if (!saysTime) addSection(sections, 'Timeline', cell, row.at);
      return;
    }
    if ((role === 'phase' || role === 'group') && splits) {
      const { whole } = titled(cell, '');
      if (whole !== null) addText(sections, whole, row.at);
      return;
    }
    if (role === 'number' && (cell.trim() === String(number) || cell.trim() === `${String(number)}.`)) {
      book.understood.push(cell);
      return;
    }
    if (role === 'done' && (isTicked(cell) || isUnticked(cell))) {
      book.understood.push(cell);
      if (isTicked(cell)) {
        book.ticks += 1;
        traits = { ...traits, status: 'Done' };
      }
      return;
    }
    const read = traitsOf(role, cell, book);
    if (read !== null) {
      traits = { ...traits, ...read.traits };
      if (read.saysAll) {
        book.understood.push(cell);
        return;
      }
    }
    if (!/[\p{L}\p{N}]/u.test(cell)) return;
    addSection(sections, role === 'owner' ? 'Owner' : heading, cell, row.at);
  });
  return traits;
};

const timesOf = (classified: ClassifiedTable, others: readonly ClassifiedTable[]) => {
  const timeline = (one: ClassifiedTable) => ({
    table: one.table,
    columns: { timeline: one.roles.indexOf('time'), phase: null, activities: null, owner: null },
  });
  return timeColumn(
    timeline(classified),
    others.filter((one) => one.table !== classified.table && one.roles.includes('time')).map(timeline),
  );
};

const LETTERS = /^[RACISV](?: ?[/,&+]? ?[RACISV]){0,3}\*?$/i;

/** The columns of a table whose cells are letters of R, A, C, I; none where it is no such matrix. */
export const raciColumns = ({ table }: ClassifiedTable): readonly number[] => {
  const columns = table.header.flatMap((_, index) => {
    const filled = table.rows
      .map(({ cells }) => plainWords(cells[index] ?? ''))
      .filter((cell) => cell !== '' && cell !== '-');
    const letters = filled.filter((cell) => LETTERS.test(cell));
    return filled.length > 0 && letters.length >= filled.length * 0.8 && index > 0 ? [index] : [];
  });
  return columns.length > 1 ? columns : [];
};

/** The rows of a matrix of R, A, C and I, each an item with who does what. */
export const rowsOfMatrix = (
  { table }: ClassifiedTable,
  columns: readonly number[],
  book: TableBook,
): readonly RowItems[] => {
  const ids = columns.map((column) => book.roles.ownersOf(table.header[column] ?? '').ids[0]);
  return table.rows.flatMap((row): readonly RowItems[] => {
    if (row.cells.every((cell) => cell.trim() === '')) return [];
    const { title, whole } = titled(row.cells[0] ?? '', 'Task');
    const of = (letter: string): readonly string[] =>
      columns.flatMap((column, index) => {
        const cell = plainWords(row.cells[column] ?? '').toUpperCase();
        const id = ids[index];
        return id !== undefined && LETTERS.test(cell) && cell.includes(letter) ? [id] : [];
      });
    const [accountable] = of('A');
    const lists = { responsible: of('R'), consulted: of('C'), informed: of('I') };
    const raci: Raci = {
      ...(accountable === undefined ? {} : { accountable }),
      ...Object.fromEntries(Object.entries(lists).filter(([, all]) => all.length > 0)),
    };
    const sections: Section[] = [];
    if (whole !== null) addText(sections, whole, row.at);
    row.cells.forEach((cell, index) => {
      if (index === 0 || cell.trim() === '') return;
      if (columns.includes(index) && (LETTERS.test(plainWords(cell)) || cell.trim() === '-'))
        book.understood.push(cell);
      else addSection(sections, titled(table.header[index] ?? '', 'Other').title, cell, row.at);
    });
    const owners = lists.responsible.length > 0 ? lists.responsible : accountable === undefined ? [] : [accountable];
    const traits: Traits = { raci, ...(owners.length === 0 ? {} : { owners }) };
    const item: OpenItem = { title, at: row.at, sections, traits, below: [] };
    return [{ at: row.at, phase: null, group: null, items: [item], sections: [], offset: undefined }];
  });
};

/** Says how a table is read, and keeps the words of its headings. Columns told by their cells alone are asked for. */
export const tableRead = ({ table, roles, title, guessed }: ClassifiedTable): Diagnostic => {
  const shown = table.header.flatMap((heading, index) => {
    const role = index === title ? 'title' : (roles[index] ?? 'other');
    return role === 'other' || heading.trim() === '' ? [] : [`${plainWords(heading)} as ${NAMES[role]}`];
  });
  const unsure = table.header.flatMap((heading, index) =>
    guessed[index] && heading.trim() !== ''
      ? [`${JSON.stringify(plainWords(heading))}: ${roles[index] ?? 'other'}`]
      : [],
  );
  const text = table.header.map((cell) => cell.trim()).join(' | ');
  const message = `This table is read as tasks, a row each: ${shown.join(', ') || 'by what its cells hold'}.`;
  if (unsure.length === 0)
    return diagnosticAt(table.at, {
      code: 'columns-read',
      severity: 'info',
      message,
      remedy: 'Nothing needs to be done.',
      text,
    });
  return diagnosticAt(table.at, {
    code: 'columns-unsure',
    severity: 'warning',
    message: `${message} Columns with unclear headings were identified by their cells.`,
    remedy: `Settle it with --map: tables: [{ line: ${String(table.at.line)}, columns: { ${unsure.join(', ')} } }]`,
    text,
  });
};

const NAMES: Readonly<Record<ColumnRole, string>> = {
  ...{
    time: 'time',
    title: 'title',
    text: 'description',
    phase: 'phase',
    group: 'group',
    owner: 'owner',
    status: 'status',
  },
  ...{ done: 'done', number: 'number', id: 'id', due: 'due date', duration: 'duration', priority: 'priority' },
  ...{ points: 'story points', labels: 'labels', other: 'text' },
};
