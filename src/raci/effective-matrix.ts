import type { RaciCell, RaciLetters, RaciRow, RegisterView } from '../contract/raci';
import { defaultLetters } from './default-letters';
import { entryOf } from './entry-of';
import { lettersOf } from './letters-of';
import type { RowSpec } from './row-spec';
import { NEVER_WRITTEN, type StoredMatrix } from './stored-matrix';

type Cells = ReadonlyMap<string, RaciCell>;

/**
 * The matrix as it stands: what people wrote over what the template says. A task takes its module's row, cell by cell, so that a
 * change above reaches it; a template that gives a task a RACI, or an owner, or a person who writes a cell of it, sets those apart.
 * Letters of a role that the register does not have count for nobody.
 */
export function effectiveMatrix(
  specs: readonly RowSpec[],
  stored: StoredMatrix,
  { roles, workstreams }: Pick<RegisterView, 'roles' | 'workstreams'>,
): readonly RaciRow[] {
  const leads = new Map(workstreams.map(({ slug, lead }) => [slug, lead]));
  const specOf = new Map(specs.map((spec) => [spec.id, spec]));
  const known = new Map<string, Cells>();

  const cellsOf = (spec: RowSpec): Cells => {
    const done = known.get(spec.id);
    if (done !== undefined) return done;
    const cells = new Map(cellsBelow(spec));
    const row = stored.get(spec.id) ?? NEVER_WRITTEN;
    for (const { id: role } of roles) {
      const letters = entryOf(row, role)?.value ?? null;
      if (letters !== null) cells.set(role, { role, letters, from: 'person' });
    }
    known.set(spec.id, cells);
    return cells;
  };
  const cellsBelow = (spec: RowSpec): Cells => {
    const parent = spec.parent === null ? undefined : specOf.get(spec.parent);
    if (parent === undefined || spec.raci !== null) {
      const lead = spec.workstream === null ? null : (leads.get(spec.workstream) ?? null);
      return asCells(defaultLetters(spec, lead));
    }
    const above = [...cellsOf(parent).values()].map((cell): RaciCell => ({ ...cell, from: 'above' }));
    return new Map((spec.owners === null ? above : ownedBy(above, spec.owners[0])).map((cell) => [cell.role, cell]));
  };

  return specs.map((spec) => {
    const cells = cellsOf(spec);
    const { id, kind, parent, phase, workstream, name, raci } = spec;
    const shown = roles
      .flatMap(({ id: role }) => cells.get(role) ?? [])
      .filter(({ letters, from }) => letters !== '' || from === 'person');
    return {
      ...{ id, kind, parent, phase, workstream, name },
      version: stored.get(id)?.version ?? 0,
      own: parent === null || raci !== null || shown.some(({ from }) => from === 'person'),
      cells: shown,
    };
  });
}

const asCells = (letters: ReadonlyMap<string, RaciLetters>): Cells =>
  new Map([...letters].map(([role, own]) => [role, { role, letters: own, from: 'default' }]));

/** The row above, with the task's own owner in place of who is responsible there. */
function ownedBy(above: readonly RaciCell[], owner: string | undefined): RaciCell[] {
  const others = above.map((cell) => ({ ...cell, letters: lettersOf(cell.letters.replace('R', '')) }));
  if (owner === undefined) return others;
  const stood = others.find(({ role }) => role === owner)?.letters ?? '';
  const own: RaciCell = { role: owner, letters: lettersOf(`${stood}R`), from: 'default' };
  return [...others.filter(({ role }) => role !== owner), own];
}
