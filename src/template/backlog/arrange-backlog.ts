import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Item, Module, Task } from '../template';
import type { BacklogRow } from './backlog-row';

export interface ArrangedBacklog {
  readonly modules: readonly Module[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Title of the module of what belongs to no epic and has neither a component nor a label. */
const NO_EPIC = 'Without an epic';

/**
 * Puts the issues of a backlog below each other, in the order of the file: tasks below the epic that they name by id, key, name or
 * summary, subtasks below their task. What belongs to no epic stands in a module of its component or label.
 */
export const arrangeBacklog = (rows: readonly BacklogRow[], file: string): ArrangedBacklog => {
  const diagnostics: Diagnostic[] = [];
  const epics = byName(rows.filter(({ type }) => type === 'epic'));
  const tasks = byName(rows.filter(({ type }) => type === 'task'));
  const tasksOf = new Map<BacklogRow | string, BacklogRow[]>();
  const subtasksOf = new Map<BacklogRow, BacklogRow[]>();
  const loose: BacklogRow[] = [];
  for (const row of rows) {
    const isBelow = row.type !== 'epic';
    const parent = row.type === 'subtask' ? found(tasks, row) : undefined;
    const epic = isBelow ? found(epics, row) : undefined;
    const unknown = row.parents.filter((name) => {
      const isKnown = (isBelow && epics.has(key(name))) || (row.type === 'subtask' && tasks.has(key(name)));
      return !isKnown;
    });
    if (unknown.length > 0) diagnostics.push(parentMissing(row, unknown));
    if (parent !== undefined) put(subtasksOf, parent, row);
    else if (isBelow) put(tasksOf, epic ?? row.group ?? NO_EPIC, row);
    if (isBelow && parent === undefined && epic === undefined) loose.push(row);
  }
  const item = ({ title, at, sections, traits }: BacklogRow, index: number): Item => ({
    ...{ number: index + 1, title, at, sections },
    ...traits,
  });
  const task = (row: BacklogRow, index: number): Task => ({
    ...item(row, index),
    subtasks: (subtasksOf.get(row) ?? []).map(item),
  });
  const ofEpics = rows
    .filter(({ type }) => type === 'epic')
    .map((row): Module => {
      const { title, at, sections, traits } = row;
      return { title, path: file, at, sections, ...traits, tasks: (tasksOf.get(row) ?? []).map(task) };
    });
  const ofGroups = [...tasksOf].flatMap(([of, [first, ...rest]]): readonly Module[] =>
    typeof of !== 'string' || first === undefined
      ? []
      : [{ title: of, path: file, at: first.at, sections: [], tasks: [first, ...rest].map(task) }],
  );
  if (loose[0] !== undefined) diagnostics.push(withoutEpic(loose[0], loose.length, ofGroups));
  return { modules: [...ofEpics, ...ofGroups], diagnostics };
};

/** Rows by everything that another may call them by. Ids go before titles, which repeat; the first of a name counts. */
const byName = (rows: readonly BacklogRow[]): ReadonlyMap<string, BacklogRow> => {
  const all = new Map<string, BacklogRow>();
  const add = (name: string, row: BacklogRow) => {
    if (!all.has(key(name))) all.set(key(name), row);
  };
  for (const row of rows) for (const name of row.names) add(name, row);
  for (const row of rows) add(row.title, row);
  return all;
};

const found = (rows: ReadonlyMap<string, BacklogRow>, { parents }: BacklogRow): BacklogRow | undefined =>
  parents.map((name) => rows.get(key(name))).find((row) => row !== undefined);

const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const put = <K>(map: Map<K, BacklogRow[]>, of: K, row: BacklogRow): void => {
  const rows = map.get(of);
  if (rows) rows.push(row);
  else map.set(of, [row]);
};

const parentMissing = ({ at, title, type }: BacklogRow, names: readonly string[]): Diagnostic =>
  diagnosticAt(at, {
    code: 'backlog-parent-missing',
    severity: type === 'epic' ? 'info' : 'warning',
    message: `"${title}" belongs to something that this file does not hold${type === 'epic' ? ': an epic is the highest level here' : ''}.`,
    remedy: type === 'epic' ? 'Nothing needs to be done.' : 'Export what it belongs to as well, or correct the name.',
    text: names.join('\n'),
  });

const withoutEpic = ({ at }: BacklogRow, count: number, modules: readonly Module[]): Diagnostic =>
  diagnosticAt(at, {
    code: 'backlog-without-epic',
    severity: 'info',
    message: `${count === 1 ? '1 issue belongs' : `${String(count)} issues belong`} to no epic: ${count === 1 ? 'it stands' : 'they stand'} in ${modules.length === 1 ? 'a module' : `${String(modules.length)} modules`} of ${count === 1 ? 'its' : 'their'} own.`,
    remedy: 'Name an epic in the column "Epic Link" or "Parent", or leave it.',
  });
