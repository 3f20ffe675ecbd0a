import { itemsOfCell } from '../document/items-of-cell';
import { otherCells, textSection } from '../document/other-cells';
import { readCell } from '../document/read-cell';
import { roleBook } from '../document/role-book';
import type { DocumentBlock, TableRow } from '../document/source-document';
import { columnsRead } from '../document/table-notes';
import { titled } from '../document/titled';
import type { Diagnostic } from '../diagnostic';
import { T_ZERO, type Module, type Offset, type Section, type Traits } from '../template';
import { readOffsetCell } from './read-offset-cell';
import { resolveTimes, type ResolvedTime, type TimeColumn } from './resolve-times';
import type { TimelineTable } from './timeline-table';
import { OpenPhases, appendRow, type OpenModule } from './open-phases';
import { unreadableTime } from './unreadable-time';

/** What a row says. */
interface Row {
  readonly at: Module['at'];
  readonly timeline: string;
  readonly phase: string;
  readonly activities: string;
  readonly owner: string;
  readonly others: readonly Section[];
  readonly time: ResolvedTime;
}

/** Collects the phases of a document's timelines, row by row. */
export class TimelineReading {
  readonly phases: OpenPhases;
  readonly roles = roleBook();
  readonly diagnostics: Diagnostic[] = [];
  readonly understood: string[] = [];
  /** When the row above is due. */
  private above: Offset | undefined;

  constructor(file: string) {
    this.phases = new OpenPhases(file);
  }

  /** `group`: the heading under which the rows of a table without phases stand; null where each row is a phase. */
  read(
    { table, columns }: TimelineTable,
    column: TimeColumn,
    group: Extract<DocumentBlock, { kind: 'heading' }> | null,
  ): void {
    this.diagnostics.push(columnsRead(table, 'a T-minus timeline'));
    this.above = undefined;
    const known = new Set(Object.values(columns));
    const times = resolveTimes(column);
    const module = group === null ? null : this.phases.addGroup(group);
    table.rows.forEach((row: TableRow, index) => {
      const cell = (at: number | null) => (at === null ? '' : (row.cells[at] ?? ''));
      if (row.cells.every((one) => one.trim() === '')) return;
      const read: Row = {
        at: row.at,
        timeline: cell(columns.timeline),
        phase: cell(columns.phase),
        activities: cell(columns.activities),
        owner: cell(columns.owner),
        others: otherCells(table.header, known, row.cells, row.at),
        time: times[index] ?? 'unreadable',
      };
      if (module === null) this.readRow(read);
      else this.readGroupedRow(read, module);
    });
  }

  private readRow(row: Row): void {
    const { at, timeline } = row;
    const above = isMerged(row) ? this.phases.all.at(-1) : undefined;
    const fallback =
      timeline.trim() === '' ? `Phase ${String(this.phases.all.length + 1)}` : titled(timeline, 'Phase').title;
    const named = row.phase.trim() === '' ? { title: fallback, whole: null } : titled(row.phase, fallback);
    const { offset, traits, saysTime, saysOwners } = this.factsOf(row);
    const { intro, items } = readCell(row.activities, named.title);
    const dated: Traits = offset === undefined ? {} : { offset };
    const tasks = itemsOfCell(items, at, (_, isTask) => (isTask ? traits : dated));
    const sections: readonly Section[] = [
      ...textSection('', named.whole ?? '', at),
      ...textSection('', intro, at),
      ...(saysTime || (row.phase.trim() === '' && !above) ? [] : textSection('Timeline', timeline, at)),
      ...(saysOwners && !(above && tasks.length === 0) ? [] : textSection('Owner', row.owner, at)),
      ...row.others,
    ];
    const open = above?.modules.at(-1);
    if (open) return appendRow(open, tasks, sections);
    this.phases.add(
      named.title,
      { at, sections: [...sections], tasks: [...tasks], ...(tasks.length === 0 ? traits : {}) },
      offset,
      timeline.trim(),
    );
  }

  /** A row below a heading of its own: what its cells say stays with its tasks. */
  private readGroupedRow(row: Row, module: OpenModule): void {
    const { at } = row;
    const { offset, traits, saysTime, saysOwners } = this.factsOf(row);
    const { intro, items } = readCell(row.activities);
    const dated: Traits = offset === undefined ? {} : { offset };
    const own: readonly Section[] = [
      ...textSection('', intro, at),
      ...(saysTime ? [] : textSection('Timeline', row.timeline, at)),
      ...(saysOwners && items.length > 0 ? [] : textSection('Owner', row.owner, at)),
      ...row.others,
    ];
    const tasks = itemsOfCell(items, at, (_, isTask) => (isTask ? traits : dated));
    if (offset) this.phases.date(module, offset);
    appendRow(
      module,
      tasks.map((task) => ({ ...task, sections: [...task.sections, ...own] })),
      tasks.length === 0 ? own : [],
    );
  }

  /** When a row is due and who owns it, and whether these say all words of their cells. */
  private factsOf(row: Row) {
    const { at, timeline, owner, time } = row;
    if (timeline.trim() !== '' && typeof time === 'string') this.diagnostics.push(unreadableTime(at, timeline, time));
    const own = typeof time === 'string' ? undefined : { milestone: T_ZERO, ...time };
    const offset = isMerged(row) ? this.above : own;
    this.above = offset;
    const { time: read, saysAll } = readOffsetCell(timeline);
    // A number that counted minutes is not said by a day.
    const saysTime = saysAll && offset?.minutes === undefined && read?.amount.count === Math.abs(offset?.days ?? NaN);
    if (saysTime) this.understood.push(timeline);
    const owners = this.roles.ownersOf(owner);
    if (owners.saysAll) this.understood.push(owner);
    const traits: Traits = {
      ...(owners.ids.length === 0 ? {} : { owners: owners.ids }),
      ...(offset === undefined ? {} : { offset }),
    };
    return { offset, traits, saysTime, saysOwners: owners.saysAll };
  }
}

/** A row without a name and a time of its own: its cells were merged with those above. */
const isMerged = ({ phase, timeline }: Row): boolean => phase.trim() === '' && timeline.trim() === '';
