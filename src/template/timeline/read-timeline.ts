import { plainWords } from '../annotate/plain-words';
import { describeDocument } from '../document/describe-document';
import type { DocumentReading, NamedDocument } from '../document/document-reading';
import { documentTitle } from '../document/document-title';
import { notImported } from '../document/not-imported';
import { emptyTables } from '../document/empty-tables';
import type { DocumentBlock } from '../document/source-document';
import { unowned } from '../document/table-notes';
import { timeColumn } from './time-column';
import { TimelineReading } from './timeline-reading';
import { timelineTable } from './timeline-table';
import { withCutover } from './with-cutover';

/** Whether a table is a timeline in which each row is a phase of its own. */
export const isPureTimeline = (block: DocumentBlock): boolean => {
  const [found] = timelineTable(block);
  const phase = found?.columns.phase ?? null;
  if (found === undefined || phase === null) return false;
  const names = found.table.rows
    .map(({ cells }) => plainWords(cells[phase] ?? '').toLowerCase())
    .filter((name) => name !== '');
  return new Set(names).size === names.length;
};

type Heading = Extract<DocumentBlock, { kind: 'heading' }>;

/**
 * Reads a T-minus table: a row is a phase with one module, named and dated by its cells, and the activities of its one cell
 * are tasks. Rows of a table without phases below a heading of its own are tasks of one phase with that name. Several such tables
 * follow each other; what stands around them is the template's own text. Null where the document has no table with a timeline and
 * activities.
 */
export const readTimeline = (document: NamedDocument): DocumentReading | null => {
  const tables = document.blocks.flatMap(timelineTable);
  if (tables.length === 0) return null;
  const own = new Set<DocumentBlock>(tables.map(({ table }) => table));
  const others = emptyTables(document.blocks.filter((block) => !own.has(block)));
  const { title, blocks, heading } = documentTitle(others.blocks, document.title, document.fallback);
  const headings = new Set(blocks.filter((block) => block !== heading && block.kind === 'heading'));
  const reading = new TimelineReading(document.file);
  const groups = new Set<DocumentBlock>();
  for (const one of tables) {
    const above = document.blocks[document.blocks.indexOf(one.table) - 1];
    const group = one.columns.phase === null && above && headings.has(above) ? (above as Heading) : null;
    if (group) groups.add(group);
    reading.read(
      one,
      timeColumn(
        one,
        tables.filter((other) => other !== one),
      ),
      group,
    );
  }
  const { about, notices } = describeDocument(blocks.filter((block) => !groups.has(block)));
  const { roles } = reading;
  const { all: phases, offsets } = reading.phases;
  const first = tables[0]?.table.at;
  const modules = phases.flatMap((phase) => phase.modules);
  return {
    template: {
      name: title,
      version: '',
      format: 'timeline',
      phases: withCutover(phases, offsets),
      ...(about.length === 0 ? {} : { about }),
      ...(notices.length === 0 ? {} : { notices }),
      ...(roles.roles().length === 0 ? {} : { roles: roles.roles() }),
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
