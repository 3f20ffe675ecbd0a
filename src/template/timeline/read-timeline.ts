import { describeDocument } from '../document/describe-document';
import type { DocumentReading, NamedDocument } from '../document/document-reading';
import { documentTitle } from '../document/document-title';
import { emptyTables } from '../document/empty-tables';
import { findColumns } from '../document/find-columns';
import { itemsOfCell } from '../document/items-of-cell';
import { otherCells, textSection } from '../document/other-cells';
import { readCell } from '../document/read-cell';
import { roleBook } from '../document/role-book';
import type { DocumentBlock, DocumentTable } from '../document/source-document';
import { columnsRead, unowned } from '../document/table-notes';
import { titled } from '../document/titled';
import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Module, Offset, Phase, Section, Task, Traits } from '../template';
import { readOffsetCell } from './read-offset-cell';

const COLUMNS = {
  timeline: /^(?:time ?line|timing|when|offset|schedule|t|t-?minus|(?:target|due)(?: date)?|days?\b.*)$/,
  phase: /^(?:(?:migration |project )?(?:phase|stage|step|milestone))s?(?: name)?$/,
  activities: /\b(?:activit(?:y|ies)|tasks?|actions?|to-?dos?|deliverables?)\b/,
  owner: /\b(?:owners?|owned by|responsible|accountable|assignee|assigned to|who|lead|role)\b/,
} as const;

interface TimelineTable {
  readonly table: DocumentTable;
  readonly columns: Readonly<Record<keyof typeof COLUMNS, number | null>>;
}

/**
 * Reads a T-minus table: a row is a phase with one module, named and dated by its cells, and the activities of its one cell
 * are tasks. Several such tables follow each other; what stands around them is the template's own text. Null where the
 * document has no table with a timeline and activities.
 */
export const readTimeline = (document: NamedDocument): DocumentReading | null => {
  const tables = document.blocks.flatMap(timelineTable);
  if (tables.length === 0) return null;
  const own = new Set<DocumentBlock>(tables.map(({ table }) => table));
  const others = emptyTables(document.blocks.filter((block) => !own.has(block)));
  const { title, blocks } = documentTitle(others.blocks, document.title, document.fallback);
  const { about, notices } = describeDocument(blocks);
  const reading = new TimelineReading(document.file);
  for (const table of tables) reading.read(table);
  const { phases, roles } = reading;
  const first = tables[0]?.table.at;
  const modules = phases.flatMap((phase) => phase.modules);
  return {
    template: {
      name: title,
      version: '',
      format: 'timeline',
      phases: withCutover(phases, reading.offsets),
      ...(about.length === 0 ? {} : { about }),
      ...(notices.length === 0 ? {} : { notices }),
      ...(roles.roles().length === 0 ? {} : { roles: roles.roles() }),
    },
    diagnostics: [...others.diagnostics, ...reading.diagnostics, ...(first ? unowned(modules, first) : [])],
    understood: reading.understood,
  };
};

/** The document's tables that are timelines: the columns are there, and one row at least has an offset. */
const timelineTable = (block: DocumentBlock): readonly TimelineTable[] => {
  if (block.kind !== 'table') return [];
  const columns = findColumns(block.header, COLUMNS);
  const { timeline } = columns;
  if (timeline === null || columns.activities === null) return [];
  const dated = block.rows.some(({ cells }) => readOffsetCell(cells[timeline] ?? '').offset !== null);
  return dated ? [{ table: block, columns }] : [];
};

interface OpenModule extends Module {
  readonly sections: Section[];
  readonly tasks: Task[];
}
interface OpenPhase {
  readonly name: string;
  readonly modules: OpenModule[];
}

class TimelineReading {
  readonly phases: OpenPhase[] = [];
  readonly roles = roleBook();
  readonly diagnostics: Diagnostic[] = [];
  readonly understood: string[] = [];
  /** By phase, when its first row is due. */
  readonly offsets = new Map<string, Offset>();
  private readonly byName = new Map<string, OpenPhase>();

  constructor(private readonly file: string) {}

  read({ table, columns }: TimelineTable): void {
    this.diagnostics.push(columnsRead(table, 'a T-minus timeline'));
    for (const row of table.rows) {
      const cell = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''));
      if (row.cells.every((one) => one.trim() === '')) continue;
      this.readRow(row.at, {
        timeline: cell(columns.timeline),
        phase: cell(columns.phase),
        activities: cell(columns.activities),
        owner: cell(columns.owner),
        others: otherCells(table.header, new Set(Object.values(columns)), row.cells, row.at),
      });
    }
  }

  private readRow(
    at: Module['at'],
    row: {
      readonly timeline: string;
      readonly phase: string;
      readonly activities: string;
      readonly owner: string;
      readonly others: readonly Section[];
    },
  ): void {
    const when = readOffsetCell(row.timeline);
    if (when.saysAll) this.understood.push(row.timeline);
    const goesOn = row.phase.trim() === '' && (row.timeline.trim() === '' || when.offset === null);
    const above = goesOn ? this.phases.at(-1) : undefined;
    const fallback =
      row.timeline.trim() === '' ? `Phase ${String(this.phases.length + 1)}` : titled(row.timeline, 'Phase').title;
    const named = row.phase.trim() === '' ? { title: fallback, whole: null } : titled(row.phase, fallback);
    if (when.offset === null) this.sayUnreadable(at, row.timeline);
    const offset = when.offset ?? (above ? this.offsets.get(above.name) : undefined);
    const owners = this.roles.ownersOf(row.owner);
    if (owners.saysAll) this.understood.push(row.owner);
    const traits: Traits = {
      ...(owners.ids.length === 0 ? {} : { owners: owners.ids }),
      ...(offset === undefined ? {} : { offset }),
    };
    const { intro, items } = readCell(row.activities, named.title);
    const dated: Traits = offset === undefined ? {} : { offset };
    const tasks = itemsOfCell(items, at, (_, isTask) => (isTask ? traits : dated));
    const sections: readonly Section[] = [
      ...textSection('', named.whole ?? '', at),
      ...textSection('', intro, at),
      ...(when.saysAll || (row.phase.trim() === '' && !above) ? [] : textSection('Timeline', row.timeline, at)),
      ...(owners.saysAll && !(above && tasks.length === 0) ? [] : textSection('Owner', row.owner, at)),
      ...row.others,
    ];
    if (above) return this.append(above, tasks, sections);
    this.add(
      named.title,
      { at, sections: [...sections], tasks: [...tasks], ...(tasks.length === 0 ? traits : {}) },
      offset,
      row.timeline.trim(),
    );
  }

  /** A row without a name and a time of its own goes on with the one above: its cells were merged. */
  private append(phase: OpenPhase, tasks: readonly Task[], sections: readonly Section[]): void {
    const last = phase.modules.at(-1);
    if (!last) return;
    for (const section of sections) last.sections.push(section);
    for (const task of tasks) last.tasks.push({ ...task, number: last.tasks.length + 1 });
  }

  private add(name: string, rest: Omit<OpenModule, 'title' | 'path'>, offset: Offset | undefined, when: string): void {
    const known = this.byName.get(name);
    const phase: OpenPhase = known ?? { name, modules: [] };
    const title = known && when !== '' ? `${name} (${when.replace(/[*\s]+/g, ' ').trim()})` : name;
    phase.modules.push({ title, path: this.file, ...rest });
    if (known) return;
    this.byName.set(name, phase);
    this.phases.push(phase);
    if (offset) this.offsets.set(name, offset);
  }

  private sayUnreadable(at: Module['at'], cell: string): void {
    if (cell.trim() === '') return;
    const said = diagnosticAt(at, {
      code: 'timeline-unreadable',
      severity: 'warning',
      message: 'This row does not say when it is due in a way that can be read; its activities have no date.',
      remedy: 'Write "T-30", "T-0", "T+7" or "2 weeks before cutover".',
      text: cell.trim(),
    });
    this.diagnostics.push(said);
  }
}

/** T-0's phase is the one in which production moves; without one, the last that is called so. */
const withCutover = (phases: readonly Phase[], offsets: ReadonlyMap<string, Offset>): readonly Phase[] => {
  const isNamed = ({ name }: Phase) => /\bcut-?\s?over|go-?\s?live\b/i.test(name);
  const atZero = phases.filter(({ name }) => offsets.get(name)?.days === 0);
  const cutover = atZero.find(isNamed) ?? atZero[0] ?? phases.findLast(isNamed);
  return phases.map((phase) => (phase === cutover ? { ...phase, cutover: true } : phase));
};
