import { blockText } from '../document/block-text';
import { describeDocument } from '../document/describe-document';
import type { DocumentReading, NamedDocument } from '../document/document-reading';
import { documentTitle } from '../document/document-title';
import { notImported } from '../document/not-imported';
import { emptyTables } from '../document/empty-tables';
import { findColumns } from '../document/find-columns';
import { itemsOfCell } from '../document/items-of-cell';
import { otherCells, textSection } from '../document/other-cells';
import { readCell } from '../document/read-cell';
import { roleBook } from '../document/role-book';
import type { DocumentBlock, DocumentTable, TableRow } from '../document/source-document';
import { columnsRead, unowned } from '../document/table-notes';
import { titled } from '../document/titled';
import { holdsWordsOf } from '../document/words-of';
import { plainWords } from '../annotate/plain-words';
import type { Diagnostic } from '../diagnostic';
import type { Milestone, Module, Section, Task, Traits } from '../template';
import { unreadableTime } from '../timeline/unreadable-time';
import { deadlineOf, type Deadline } from './deadline-of';

const COLUMNS = {
  number: /^(?:#|no\.?|nr\.?|number|id|item|step)$/,
  status: /^(?:status|state|progress)$/,
  category: /^(?:category|area|topic|section|group|work ?stream|phase|stage|domain)$/,
  activity: /\b(?:activit(?:y|ies)|tasks?|actions?|to-?dos?|items?|description)\b/,
  owner: /\b(?:owners?|owned by|responsible|accountable|assignee|assigned to|who|lead|role)\b/,
} as const;

type Columns = Readonly<Record<keyof typeof COLUMNS, number | null>>;
interface ChecklistTable {
  readonly table: DocumentTable;
  readonly columns: Columns;
}

/**
 * Reads a checklist with a status: categories become modules, activities tasks, what stands below them subtasks. One phase, named
 * after the template. A deadline in the text around the table holds for every task without its own. Null where the document
 * has no table with a status and activities.
 */
export const readChecklist = (document: NamedDocument): DocumentReading | null => {
  const tables = document.blocks.flatMap(checklistTable);
  if (tables.length === 0) return null;
  const own = new Set<DocumentBlock>(tables.map(({ table }) => table));
  const others = emptyTables(document.blocks.filter((block) => !own.has(block)));
  const { title, blocks } = documentTitle(others.blocks, document.title, document.fallback);
  const { about, notices } = describeDocument(blocks);
  const reading = new ChecklistReading(document.file, title);
  reading.readGeneral(blocks);
  for (const table of tables) reading.read(table);
  const { modules, roles, milestones } = reading;
  const first = tables[0]?.table.at;
  return {
    template: {
      name: title,
      version: '',
      format: 'checklist',
      phases: [{ name: title, modules }],
      ...(about.length === 0 ? {} : { about }),
      ...(notices.length === 0 ? {} : { notices }),
      ...(roles.roles().length === 0 ? {} : { roles: roles.roles() }),
      ...(milestones.size === 0 ? {} : { milestones: [...milestones.values()] }),
    },
    diagnostics: [
      ...others.diagnostics,
      ...notImported(others.blocks),
      ...reading.diagnostics,
      ...(first ? unowned(modules, first) : []),
    ],
    understood: reading.understood,
  };
};

/** Whether a table is a checklist by categories that says nothing else of its rows. */
export const isPureChecklist = (block: DocumentBlock): boolean => {
  const [found] = checklistTable(block);
  if (found === undefined || found.columns.category === null) return false;
  const known = new Set(Object.values(found.columns));
  return found.table.header.every((cell, index) => known.has(index) || cell.trim() === '');
};

const checklistTable = (block: DocumentBlock): readonly ChecklistTable[] => {
  if (block.kind !== 'table') return [];
  const columns = findColumns(block.header, COLUMNS);
  if (columns.status === null || columns.activity === null) return [];
  return [{ table: block, columns: { ...columns, category: columns.category ?? unnamedColumn(block) } }];
};

/** A column without a heading that says something in its rows names what the rows are about. */
const unnamedColumn = ({ header, rows }: DocumentTable): number | null => {
  const at = header.findIndex(
    (cell, index) => cell.trim() === '' && rows.some(({ cells }) => /\p{L}/u.test(cells[index] ?? '')),
  );
  return at === -1 ? null : at;
};

interface OpenModule extends Module {
  readonly sections: Section[];
  readonly tasks: Task[];
}

class ChecklistReading {
  readonly modules: OpenModule[] = [];
  readonly roles = roleBook();
  readonly milestones = new Map<string, Milestone>();
  readonly diagnostics: Diagnostic[] = [];
  readonly understood: string[] = [];
  private readonly byTitle = new Map<string, OpenModule>();
  private last = '';
  private general: Deadline | null = null;

  constructor(
    private readonly file: string,
    private readonly name: string,
  ) {}

  /** Looks for a deadline around the tables; the first one holds for every task without its own. */
  readGeneral(blocks: readonly DocumentBlock[]): void {
    for (const block of blocks) {
      const found = this.deadline(blockText(block), block.at);
      if (found === null) continue;
      this.general = found === 'unreadable' ? null : found;
      return;
    }
  }

  read({ table, columns }: ChecklistTable): void {
    this.diagnostics.push(columnsRead(table, 'a checklist with a status'));
    let number = 0;
    for (const row of table.rows) {
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      number += 1;
      this.readRow(table, columns, row, number);
    }
  }

  private readRow(table: DocumentTable, columns: Columns, { cells, at }: TableRow, number: number): void {
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
    const category = cell(columns.category);
    const named = category.trim() === '' ? { title: this.last || this.name, whole: null } : titled(category, this.name);
    this.last = named.title;
    const status = plainWords(cell(columns.status));
    const owners = this.roles.ownersOf(cell(columns.owner));
    const traits: Traits = {
      ...(owners.ids.length === 0 ? {} : { owners: owners.ids }),
      ...(status === '' ? {} : { status }),
    };
    const { intro, items } = readCell(cell(columns.activity), category);
    const tasks = itemsOfCell(items, at, (text, isTask) => ({
      ...(isTask ? traits : {}),
      ...this.offsetOf(text, isTask, at),
    }));
    const ownNumber = cell(columns.number).trim();
    const isCounted = ownNumber === String(number) || ownNumber === `${String(number)}.`;
    const owner = cell(columns.owner);
    // A row that adds no task to its module has nothing to give its status and owner to.
    const isKnown = this.byTitle.has(named.title);
    const isText = tasks.length === 0 && isKnown;
    const isStatus = holdsWordsOf(status, cell(columns.status));
    this.understood.push(
      ...(isKnown && named.whole === null ? [category] : []),
      ...(isStatus ? [cell(columns.status)] : []),
      ...(isCounted ? [ownNumber] : []),
      ...(owners.saysAll ? [owner] : []),
    );
    this.add(named.title, at, tasks, tasks.length === 0 ? { ...traits, ...this.offsetOf('', true, at) } : {}, [
      ...textSection('', named.whole ?? '', at),
      ...textSection('', intro, at),
      ...(isCounted ? [] : textSection('Number', ownNumber, at)),
      ...(isStatus && !isText ? [] : textSection('Status', cell(columns.status), at)),
      ...(owners.saysAll && !isText ? [] : textSection('Owner', owner, at)),
      ...otherCells(table.header, new Set(Object.values(columns)), cells, at),
    ]);
  }

  /** An item's own deadline; a task without one has the general one. */
  private offsetOf(text: string, isTask: boolean, at: Module['at']): Traits {
    const deadline = this.deadline(text, at) ?? (isTask ? this.general : null);
    return deadline === null || deadline === 'unreadable' ? {} : { offset: deadline.offset };
  }

  /** Keeps the milestone of a deadline, and says where one cannot be read. */
  private deadline(text: string, at: Module['at']): ReturnType<typeof deadlineOf> {
    const found = deadlineOf(text);
    if (found === 'unreadable') this.diagnostics.push(unreadableTime(at, text, 'unreadable'));
    else if (found) this.milestones.set(found.milestone.id, found.milestone);
    return found;
  }

  /** Rows of one category are one module, wherever they stand. */
  private add(
    title: string,
    at: Module['at'],
    tasks: readonly Task[],
    traits: Traits,
    sections: readonly Section[],
  ): void {
    const known = this.byTitle.get(title);
    if (known) {
      for (const section of sections) known.sections.push(section);
      for (const task of tasks) known.tasks.push({ ...task, number: known.tasks.length + 1 });
      return;
    }
    const module = { title, path: this.file, at, sections: [...sections], tasks: [...tasks], ...traits };
    this.byTitle.set(title, module);
    this.modules.push(module);
  }
}
