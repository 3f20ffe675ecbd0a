import type { RaciLine, RaciTasks, RaciView } from '../../../../../../src/contract/raci';
import type { RaciFilter } from '../../../shell/place';
import type { Loaded } from '../../../shell/use-call';
import type { GridLine } from './grid-line';
import { titleOf } from '../title-of';

interface Shown {
  readonly view: RaciView;
  readonly filter: RaciFilter;
  /** Names of phases, by slug. */
  readonly phases: ReadonlyMap<string, string>;
  /** Of the modules that are open, by id. */
  readonly tasks: ReadonlyMap<string, Loaded<RaciTasks>>;
  readonly words: { readonly gates: string; readonly milestones: string; readonly otherPhase: string };
}

/** Ids of the roles that a filter names by party or person; null: it names none. */
export function rolesOfFilter(
  { register }: Pick<RaciView, 'register'>,
  { party, person }: RaciFilter,
): ReadonlySet<string> | null {
  if (party === null && person === null) return null;
  const named = register.roles.filter(
    (role) => (party === null || role.party === party) && (person === null || role.heldBy.includes(person)),
  );
  return new Set(named.map(({ id }) => id));
}

/**
 * The rows that a filter shows, with the tasks of open modules below them, under the names of their phases; gates and
 * milestones come last. A module of which a task matches is shown with it.
 */
export function gridLines({ view, filter, phases, tasks, words }: Shown): readonly GridLine[] {
  const roles = rolesOfFilter(view, filter);
  const names = new Map(view.register.roles.map(({ id, name }) => [id, name.toLowerCase()]));
  const wanted = filter.search.trim().toLowerCase();
  const concerns = ({ cells }: RaciLine) =>
    roles === null || cells.some(({ role, letters }) => letters !== '' && roles.has(role));
  const isFound = (row: RaciLine) =>
    wanted === '' ||
    titleOf(row).toLowerCase().includes(wanted) ||
    row.issue?.key.toLowerCase() === wanted ||
    row.cells.some(({ role, letters }) => letters !== '' && names.get(role)?.includes(wanted) === true);

  const linesOf = (row: RaciLine): readonly GridLine[] => {
    const opened = tasks.get(row.id);
    const found = isFound(row);
    const below =
      opened?.state === 'ready' ? opened.value.rows.filter((task) => concerns(task) && (found || isFound(task))) : [];
    if (!(found && concerns(row)) && below.length === 0) return [];
    return [
      { is: 'row', id: row.id, row, depth: 0, expanded: row.tasks === 0 ? null : opened !== undefined },
      ...below.map((task): GridLine => ({
        is: 'row',
        id: task.id,
        row: task,
        depth: task.kind === 'subtask' ? 2 : 1,
        expanded: null,
      })),
      ...(opened === undefined ? [] : notesOf(row.id, opened)),
    ];
  };
  const groups = new Map<string, { readonly name: string; readonly lines: GridLine[] }>();
  for (const row of view.rows) {
    if (filter.phase !== null && row.phase !== filter.phase) continue;
    const { key, name } = groupOf(row, phases, words);
    const lines = linesOf(row);
    if (lines.length === 0) continue;
    const group = groups.get(key) ?? { name, lines: [] };
    groups.set(key, group);
    group.lines.push(...lines);
  }
  return [...groups]
    .sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b))
    .flatMap(([key, { name, lines }]) => [{ is: 'group', id: `group ${key}`, name } as const, ...lines]);
}

/** Phases are in none of these and keep the template's order. */
const LAST = ['', 'gate', 'milestone'];

function groupOf(
  { kind, phase }: RaciLine,
  phases: Shown['phases'],
  words: Shown['words'],
): { readonly key: string; readonly name: string } {
  if (kind === 'gate') return { key: kind, name: words.gates };
  if (kind === 'milestone') return { key: kind, name: words.milestones };
  return phase === null
    ? { key: '', name: words.otherPhase }
    : { key: `phase ${phase}`, name: phases.get(phase) ?? phase };
}

function notesOf(module: string, opened: Loaded<RaciTasks>): readonly GridLine[] {
  const note = (says: Extract<GridLine, { is: 'note' }>['says']): GridLine => ({
    is: 'note',
    id: `note ${module}`,
    module,
    says,
  });
  if (opened.state !== 'ready') return [note(opened.state)];
  const { rows, hidden } = opened.value;
  if (hidden > 0) return [note({ hidden })];
  return rows.length === 0 ? [note('none')] : [];
}
