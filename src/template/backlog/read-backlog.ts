import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Place } from '../template';
import type { TextReading } from '../text-reading';
import { arrangeBacklog } from './arrange-backlog';
import { backlogFields, titleLevel, type BacklogField } from './backlog-columns';
import { withLevels } from './with-levels';
import { backlogRow, isFinished, type BacklogCell, type BacklogRow } from './backlog-row';
import { readRecords, type CsvRecord } from './read-records';

export { looksLikeBacklog } from './looks-like-backlog';

/**
 * Reads a CSV of Jira issues: epics become modules, sub-tasks subtasks, all else tasks, in one phase. Never throws; each cell is in the
 * Template or in a diagnostic. People are not taken over: who is assigned in one site is nobody in another.
 */
export const readBacklog = (file: string, text: string): TextReading => {
  const offsets = lineOffsets(text);
  const placeOf = (line: number): Place => ({ file, offset: offsets[line - 1] ?? 0, line, column: 1 });
  const { records, fault } = readRecords(text);
  const [head, ...rest] = records;
  const faults = fault === null ? [] : [unreadable(placeOf(fault.line), fault.message, fault.text)];
  if (head === undefined) return { templates: [], diagnostics: faults };
  const fields = backlogFields(head.cells);
  const columns = head.cells.map((heading, index) => ({ heading: heading.trim(), field: fields[index] ?? null }));
  const read = rest.map((record) => ({ ...record, ...cellsOf(record, columns) }));
  const filled = read.filter(({ cells }) => !isArchived(cells));
  const archived = read.filter(({ cells }) => isArchived(cells));
  const single = singleValue(filled.flatMap(({ cells }) => cells));
  const rows = withLevels(
    filled
      .filter(({ cells }) => hasField(cells, 'summary'))
      .map(({ cells, line }) => {
        const own = cells.filter(
          ({ field, value }) => !UNSAID.has(field) && (field !== single?.field || value.trim() !== single.value),
        );
        const level = own.map(({ heading }) => titleLevel(heading)).find((one) => one !== null) ?? null;
        return { row: backlogRow(own, placeOf(line)), level };
      }),
  );
  const name = nameOf(file);
  const { modules, diagnostics } = arrangeBacklog(rows, file);
  return {
    templates:
      modules.length === 0
        ? []
        : [{ name, version: '', format: 'backlog', phases: [{ name: single?.value ?? name, modules }] }],
    diagnostics: [
      ...faults,
      ...filled.flatMap(({ over, line }) => (over.length === 0 ? [] : [leftOver(placeOf(line), over)])),
      ...filled.flatMap(({ cells, line }) =>
        hasField(cells, 'summary') || cells.length === 0 ? [] : [withoutSummary(placeOf(line), cells)],
      ),
      ...peopleLeftOut(filled, placeOf),
      ...noiseLeftOut(filled, placeOf(head.line)),
      ...archivedLeftOut(archived, placeOf),
      rows.length === 0
        ? unreadable(placeOf(head.line), 'This backlog holds no issue.', head.cells.join('\n'))
        : readAs(rows, head.cells, placeOf(head.line)),
      ...diagnostics,
    ],
  };
};

const lineOffsets = (text: string): readonly number[] => {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
};

/** The filled cells under their headings, and those beyond the last heading. */
const cellsOf = ({ cells }: CsvRecord, columns: readonly Omit<BacklogCell, 'value'>[]) => ({
  cells: columns
    .map((column, index): BacklogCell => ({ ...column, value: cells[index] ?? '' }))
    .filter(({ value }) => value.trim() !== ''),
  over: cells.slice(columns.length).filter((cell) => cell.trim() !== ''),
});

/** Fields that no issue says. */
const UNSAID: ReadonlySet<BacklogField | null> = new Set(['person', 'noise', 'archived']);

const isArchived = (cells: readonly BacklogCell[]): boolean =>
  cells.some(({ field, value }) => field === 'archived' && /^(?:true|yes)$/i.test(value.trim()));

const archivedLeftOut = (
  rows: readonly { readonly cells: readonly BacklogCell[]; readonly line: number }[],
  placeOf: (line: number) => Place,
): readonly Diagnostic[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const titleOf = (cells: readonly BacklogCell[]) => cells.find(({ field }) => field === 'summary')?.value.trim() ?? '';
  return [
    diagnosticAt(placeOf(first.line), {
      ...{ code: 'not-imported', severity: 'info' },
      message: `${rows.length === 1 ? '1 archived row was' : `${String(rows.length)} archived rows were`} not imported. The first one: “${titleOf(first.cells)}”`,
      remedy: 'Nothing needs to be done. Take a row out of the archive to import it.',
      text: rows.flatMap(({ cells }) => cells.map(({ value }) => value)).join('\n'),
    }),
  ];
};

const hasField = (cells: readonly BacklogCell[], field: BacklogField): boolean =>
  cells.some((cell) => cell.field === field);

/**
 * What names the one phase of a backlog: a column "Label", else its components, where all that is written there is the same. It is
 * then said once, and not in each issue. Without such a value the file's name is the phase.
 */
const singleValue = (
  cells: readonly BacklogCell[],
): { readonly field: BacklogField; readonly value: string } | undefined =>
  (['label', 'component'] as const).flatMap((field) => {
    const values = new Set(cells.filter((cell) => cell.field === field).map(({ value }) => value.trim()));
    const [value] = values;
    return value !== undefined && values.size === 1 ? [{ field, value }] : [];
  })[0];

const nameOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').trim() || 'Backlog';

const NO_ISSUE = 'This backlog holds no issue.';

const unreadable = (at: Place, message: string, text: string): Diagnostic =>
  diagnosticAt(at, {
    ...{ code: 'backlog-unreadable', severity: 'error', message, text },
    remedy: 'Export it again as CSV, in UTF-8, with a heading line and quotation marks around cells of several lines.',
  });

const leftOver = (at: Place, cells: readonly string[]): Diagnostic =>
  diagnosticAt(at, {
    ...{ code: 'backlog-cells-left-over', severity: 'warning', text: cells.join('\n') },
    message: 'This row has more cells than there are headings; those beyond are left out.',
    remedy: 'Put quotation marks around cells that hold the delimiter, or add headings.',
  });

const withoutSummary = (at: Place, cells: readonly BacklogCell[]): Diagnostic =>
  diagnosticAt(at, {
    ...{ code: 'backlog-summary-missing', severity: 'warning' },
    message: 'This row has no summary and is not imported.',
    remedy: 'Give it a summary, or take it out.',
    text: cells.map(({ heading, value }) => `${heading}: ${value}`).join('\n'),
  });

/** One for the whole file: a backlog names somebody in almost every row. */
const peopleLeftOut = (
  rows: readonly { readonly cells: readonly BacklogCell[]; readonly line: number }[],
  placeOf: (line: number) => Place,
): readonly Diagnostic[] => {
  const people = rows.flatMap(({ cells, line }) =>
    cells
      .filter(({ field }) => field === 'person' && hasField(cells, 'summary'))
      .map(({ heading, value }) => ({ line, said: `line ${String(line)}, ${heading}: ${value.trim()}` })),
  );
  if (people[0] === undefined) return [];
  return [
    diagnosticAt(placeOf(people[0].line), {
      ...{ code: 'backlog-people-left-out', severity: 'info' },
      message: 'Who is assigned or has reported is not taken over from a backlog.',
      remedy: 'Give the work to people when it is imported.',
      text: people.map(({ said }) => said).join('\n'),
    }),
  ];
};

const KINDS = { epic: 'modules', task: 'tasks', subtask: 'subtasks' } as const;

/** Columns that say nothing of the work: said once, with what is in them. */
const noiseLeftOut = (
  rows: readonly { readonly cells: readonly BacklogCell[] }[],
  at: Place,
): readonly Diagnostic[] => {
  const values = new Map<string, Set<string>>();
  for (const { cells } of rows)
    for (const { field, heading, value } of cells) {
      if (field !== 'noise' && (field !== 'completed' || isFinished(value))) continue;
      const known = values.get(heading);
      if (known) known.add(value.trim());
      else values.set(heading, new Set([value.trim()]));
    }
  if (values.size === 0) return [];
  return [
    diagnosticAt(at, {
      ...{ code: 'backlog-columns-left-out', severity: 'info' },
      message: `${values.size === 1 ? '1 column says' : `${String(values.size)} columns say`} nothing of the work and ${values.size === 1 ? 'is' : 'are'} left out of the issues: ${[...values.keys()].join(', ')}.`,
      remedy: 'Nothing needs to be done. What matters in them belongs into the description.',
      text: [...values].map(([heading, all]) => `${heading}: ${[...all].join(' | ')}`).join('\n'),
    }),
  ];
};

/** How the file was understood: its types and columns, which are not words of any issue. */
const readAs = (rows: readonly BacklogRow[], headings: readonly string[], at: Place): Diagnostic => {
  const counts = new Map<string, { readonly kind: string; count: number }>();
  for (const { type, typeName } of rows) {
    const seen = counts.get(typeName);
    if (seen) seen.count += 1;
    else counts.set(typeName, { kind: KINDS[type], count: 1 });
  }
  const types = [...counts].map(
    ([type, { kind, count }]) => `${String(count)} ${type === '' ? 'without a type' : `"${type}"`} as ${kind}`,
  );
  const priorities = [
    ...new Map(
      rows.flatMap(({ priorityName, traits }) =>
        traits.priority === undefined || priorityName.toLowerCase() === traits.priority
          ? []
          : [[priorityName, traits.priority] as const],
      ),
    ),
  ];
  const said =
    priorities.length === 0 ? '' : ` Priorities: ${priorities.map(([name, own]) => `"${name}" as ${own}`).join(', ')}.`;
  return diagnosticAt(at, {
    ...{ code: 'backlog-read-as', severity: 'info' },
    message: types.length === 0 ? NO_ISSUE : `Issues are read by their type: ${types.join(', ')}.${said}`,
    remedy: 'Columns that Runway has no place for stand in the text of each issue.',
    text: headings.join('\n'),
  });
};
