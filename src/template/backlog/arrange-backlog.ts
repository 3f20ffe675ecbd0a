import { diagnosticAt, type Diagnostic } from '../diagnostic';
import type { Item, Module, Section, Task } from '../template';
import type { BacklogRow } from './backlog-row';

export interface ArrangedBacklog {
  readonly modules: readonly Module[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Title of the module of what belongs to no epic and has neither a component nor a label. */
const NO_EPIC = 'Without an epic';
/** Issues below issues; a file that says more goes round in a circle. */
const DEEPEST = 12;

/**
 * Puts the issues of a backlog below each other, in the order of the file: below what they name by id, key, name or summary, or what
 * names them. What an epic holds directly are its tasks, what stands below these subtasks; where that goes deeper (a feature with
 * stories that have sub-tasks), the level in between moves up to the epic's tasks. What belongs to no epic of the file stands together by
 * the epic that it names, else by its component or label.
 */
export const arrangeBacklog = (rows: readonly BacklogRow[], file: string): ArrangedBacklog => {
  const parents = parentsOf(rows);
  const below = new Map<BacklogRow, BacklogRow[]>();
  const tasksOf = new Map<BacklogRow | string, BacklogRow[]>();
  const loose: BacklogRow[] = [];
  for (const row of rows) {
    if (row.type === 'epic') continue;
    const parent = parents.known.get(row);
    if (parent !== undefined) put(parent.type === 'epic' ? tasksOf : below, parent, row);
    else {
      const [missing] = parents.missing.get(row) ?? [];
      put(tasksOf, missing ?? row.group ?? NO_EPIC, row);
      loose.push(row);
    }
  }
  const height = (row: BacklogRow, depth = 0): number =>
    depth > DEEPEST ? 0 : (below.get(row) ?? []).reduce((most, one) => Math.max(most, 1 + height(one, depth + 1)), 0);
  const inner = (row: BacklogRow, depth = 0): readonly BacklogRow[] =>
    depth > DEEPEST ? [] : (below.get(row) ?? []).flatMap((one) => [one, ...inner(one, depth + 1)]);
  /** A task with what stands below it; of one that goes deeper its children are tasks beside it. */
  const tasks = (row: BacklogRow, above: BacklogRow | null): readonly Omit<Task, 'number'>[] => {
    const children = below.get(row) ?? [];
    const note: readonly Section[] =
      above === null ? [] : [{ kind: 'other', heading: 'Part of', body: above.title, at: row.at }];
    const own = { ...bare(row), sections: [...row.sections, ...note] };
    if (height(row) < 2) return [{ ...own, subtasks: children.map(item) }];
    return [{ ...own, subtasks: [] }, ...children.flatMap((child) => flat(child, row))];
  };
  const flat = (row: BacklogRow, above: BacklogRow): readonly Omit<Task, 'number'>[] => {
    const note: Section = { kind: 'other', heading: 'Part of', body: above.title, at: row.at };
    return [{ ...bare(row), sections: [...row.sections, note], subtasks: inner(row).map(item) }];
  };
  const all = (own: readonly BacklogRow[]): readonly Task[] =>
    own.flatMap((row) => tasks(row, null)).map((task, index) => ({ ...task, number: index + 1 }));
  const ofEpics = rows
    .filter(({ type }) => type === 'epic')
    .map((row): Module => {
      const { title, at, sections, traits } = row;
      return { title, path: file, at, sections, ...traits, tasks: all(tasksOf.get(row) ?? []) };
    });
  const ofGroups = [...tasksOf].flatMap(([of, [first, ...rest]]): readonly Module[] =>
    typeof of !== 'string' || first === undefined
      ? []
      : [{ title: of, path: file, at: first.at, sections: [], tasks: all([first, ...rest]) }],
  );
  return {
    modules: [...ofEpics, ...ofGroups],
    diagnostics: [
      ...parentsMissing(parents.missing),
      ...(loose[0] === undefined ? [] : [withoutEpic(loose[0], loose.length, ofGroups)]),
    ],
  };
};

const bare = ({ title, at, traits }: BacklogRow) => ({ title, at, ...traits });
const item = (row: BacklogRow, index: number): Item => ({
  ...{ number: index + 1, title: row.title, at: row.at, sections: row.sections },
  ...row.traits,
});

interface Parents {
  readonly known: ReadonlyMap<BacklogRow, BacklogRow>;
  /** By row, names of parents that the file does not hold. */
  readonly missing: ReadonlyMap<BacklogRow, readonly string[]>;
}

/** What each row stands below: what it names, else what names it. */
const parentsOf = (rows: readonly BacklogRow[]): Parents => {
  const names = byName(rows);
  const known = new Map<BacklogRow, BacklogRow>();
  const missing = new Map<BacklogRow, readonly string[]>();
  const named = new Map<BacklogRow, BacklogRow>();
  for (const row of rows)
    for (const child of row.children) {
      const below = names.any.get(key(child));
      if (below !== undefined && below !== row && below.type !== 'epic') named.set(below, row);
    }
  for (const row of rows) {
    const order = row.type === 'subtask' ? [names.task, names.epic, names.any] : [names.epic, names.task, names.any];
    const found = row.parents.flatMap((name) => {
      const parent = order.map((one) => one.get(key(name))).find((one) => one !== undefined && one !== row);
      return parent === undefined ? [] : [parent];
    });
    const unknown = row.parents.filter((name) => row.type === 'epic' || !names.any.has(key(name)));
    if (unknown.length > 0) missing.set(row, unknown);
    // Of an epic and a story, the nearer one is the parent of a sub-task.
    const parent =
      row.type === 'subtask'
        ? (found.find(({ type }) => type !== 'epic') ?? named.get(row) ?? found[0])
        : (found[0] ?? named.get(row));
    if (row.type !== 'epic' && parent !== undefined && !isAbove(known, row, parent)) known.set(row, parent);
  }
  return { known, missing };
};

/** Whether a row stands above another one already: it does not stand below it as well. */
const isAbove = (known: ReadonlyMap<BacklogRow, BacklogRow>, row: BacklogRow, below: BacklogRow): boolean => {
  let one: BacklogRow | undefined = below;
  for (let steps = 0; one !== undefined && steps <= DEEPEST; steps += 1) {
    if (one === row) return true;
    one = known.get(one);
  }
  return one !== undefined;
};

/** Rows by everything that another may call them by. Ids go before titles, which repeat; the first of a name counts. */
const byName = (rows: readonly BacklogRow[]) => {
  const maps = {
    epic: new Map<string, BacklogRow>(),
    task: new Map<string, BacklogRow>(),
    any: new Map<string, BacklogRow>(),
  };
  const add = (name: string, row: BacklogRow) => {
    const own = key(name);
    if (row.type !== 'subtask' && !maps[row.type].has(own)) maps[row.type].set(own, row);
    if (!maps.any.has(own)) maps.any.set(own, row);
  };
  for (const row of rows) for (const name of row.names) add(name, row);
  for (const row of rows) add(row.title, row);
  return maps;
};

const key = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

const put = <K>(map: Map<K, BacklogRow[]>, of: K, row: BacklogRow): void => {
  const rows = map.get(of);
  if (rows) rows.push(row);
  else map.set(of, [row]);
};

/** One for the whole file, and one for its epics: what stands above an epic has no level here. */
const parentsMissing = (missing: Parents['missing']): readonly Diagnostic[] =>
  [false, true].flatMap((isEpic): readonly Diagnostic[] => {
    const rows = [...missing].filter(([{ type }]) => (type === 'epic') === isEpic);
    const [first] = rows;
    if (first === undefined) return [];
    const names = [...new Set(rows.flatMap(([, own]) => own))];
    const issues = rows.length === 1 ? '1 issue belongs' : `${String(rows.length)} issues belong`;
    const shown =
      names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${String(names.length - 12)} more` : names.join(', ');
    return [
      diagnosticAt(first[0].at, {
        code: 'backlog-parent-missing',
        severity: isEpic ? 'info' : 'warning',
        message: `${issues} to something that this file does not hold${isEpic ? ', since an epic is the highest level here' : ''}: ${shown}.`,
        remedy: isEpic ? 'Nothing needs to be done.' : 'Export what they belong to as well, or correct the names.',
        text: names.join('\n'),
      }),
    ];
  });

const withoutEpic = ({ at }: BacklogRow, count: number, modules: readonly Module[]): Diagnostic =>
  diagnosticAt(at, {
    code: 'backlog-without-epic',
    severity: 'info',
    message: `${count === 1 ? '1 issue belongs' : `${String(count)} issues belong`} to no epic of this file: ${count === 1 ? 'it stands' : 'they stand'} in ${modules.length === 1 ? 'a module' : `${String(modules.length)} modules`} of ${count === 1 ? 'its' : 'their'} own.`,
    remedy: 'Name an epic in the column "Epic Link" or "Parent", or leave it.',
  });
