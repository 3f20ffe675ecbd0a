import { type MatrixEdit, type RaciEdited, type RaciRights } from '../../contract/raci';
import { lineOf } from '../../marks/stored-line';
import { editMatrix, type RowChanges } from '../../raci/edit-matrix';
import { RACI_REFUSALS } from '../../raci/raci-refusal';
import { readRegister } from '../../raci/read-register';
import type { RowSpec } from '../../raci/row-spec';
import { fitsEntry, writeEntries } from '../../forge/storage/entry-store';
import { raciOf } from './raci-of';
import type { RaciBase } from './raci-base';
import { type OpenWave } from '../waves/open-wave';
import { matrixChanges, matrixLine } from './raci-lines';
import { raciRightsIn } from './raci-rights';
import { matrixEntries, readKeptMatrix, readKeptRegister } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';
import { viewRaci } from './view-raci';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Writes cells, all of them or none, on condition that nobody has written over one that the person has not seen. */
export async function editRaci({ edit, read }: Payload<'editRaci'>, open: OpenWave): Promise<RaciEdited> {
  const base = await raciOf(open);
  const { wave, account } = open;
  const { workstreams } = raciRightsIn(open);
  if (workstreams?.length === 0) throw failureOf(leadsOnly);
  const { specs, isTold } = await rowsToWrite(edit, base);
  const by = { by: account, at: Date.now() };
  return retryOnConflict(async () => {
    const [kept, { stored }] = await Promise.all([readKeptMatrix(wave.id), readKeptRegister(wave.id)]);
    const register = readRegister(stored);
    const edited = editMatrix(kept.matrix, edit, read, by, specs, register);
    if (edited.is === 'refused') {
      const { because, conflicts, faults } = edited;
      const view = await viewRaci(open, base, register, kept.matrix);
      const { message, next } = RACI_REFUSALS[because];
      return { is: 'refused', message, next, conflicts, faults, view };
    }
    const rows = edited.changes.map(({ row }) => row);
    refuseOthers(rows, specs, workstreams);
    if (!rows.every(isTold)) {
      const view = await viewRaci(open, base, register, kept.matrix);
      const { message, next } = RACI_REFUSALS['no-such-row'];
      return { is: 'refused', message, next, conflicts: [], faults: [], view };
    }
    const entries = matrixEntries(edited.matrix, rows, kept);
    if (!entries.every(({ value }) => fitsEntry(value))) throw failureOf(tooMany);
    const changes = matrixChanges(edited.changes);
    const mayUndo = fitsEntry(changes);
    const line = lineOf(
      { changes: mayUndo ? changes : [], line: matrixLine(edited.changes, nameOf(edited.changes, specs), register) },
      by,
      { item: null, issue: issueOf(edited.changes, base) },
      crypto.randomUUID().slice(0, 8),
    );
    if (!(await writeEntries(wave.id, entries, [line]))) return 'conflict';
    const view = await viewRaci(open, base, register, edited.matrix);
    return { is: 'written', view, cells: changes.length, line: mayUndo ? line.id : null };
  });
}

/** The rows that an edit may name. A pasted table is read against those that the person sees, and against no other. */
async function rowsToWrite(edit: MatrixEdit, base: RaciBase) {
  const named = namedRows(edit);
  const asked = named === null ? base.specs : base.specs.filter(({ id }) => named.has(id));
  const shown = await shownRows(asked, base);
  const specs = named === null ? withAbove(base.specs, shown) : base.specs;
  return { specs, isTold: (row: string): boolean => shown.has(row) };
}

/** What stands above a row gives it its letters, seen or not. */
function withAbove(specs: readonly RowSpec[], shown: ReadonlyMap<string, unknown>): readonly RowSpec[] {
  const parents = new Map(specs.map(({ id, parent }) => [id, parent]));
  const kept = new Set(shown.keys());
  for (const row of shown.keys())
    for (let above = parents.get(row) ?? null; above !== null; above = parents.get(above) ?? null) kept.add(above);
  return specs.filter(({ id }) => kept.has(id));
}

/** Null: a table, which names its own. */
function namedRows(edit: MatrixEdit): ReadonlySet<string> | null {
  switch (edit.do) {
    case 'cell':
    case 'row':
      return new Set([edit.row]);
    case 'column':
    case 'cells':
      return new Set(Object.keys(edit.cells));
    case 'paste':
      return null;
    default:
      return edit satisfies never;
  }
}

/** @throws AppFailure where a lead writes a row outside their workstreams */
function refuseOthers(
  rows: readonly string[],
  specs: readonly RowSpec[],
  workstreams: RaciRights['workstreams'],
): void {
  if (workstreams === null) return;
  const theirs = new Set(
    specs.filter(({ workstream }) => workstream !== null && workstreams.includes(workstream)).map(({ id }) => id),
  );
  if (!rows.every((row) => theirs.has(row))) throw failureOf(leadsOnly);
}

const nameOf = (changes: readonly RowChanges[], specs: readonly RowSpec[]): string | null =>
  changes.length === 1 ? (specs.find(({ id }) => id === changes[0]?.row)?.name ?? null) : null;

/** Of one row: who may see its issue reads its name in the activity. */
const issueOf = ([first, ...others]: readonly RowChanges[], { facts }: RaciBase): string | null =>
  first === undefined || others.length > 0 ? null : (facts.facts.get(first.row)?.issue ?? null);

const leadsOnly = {
  code: 'not-allowed',
  message: 'The owner of the wave writes the RACI, and leads the rows of their own workstreams. Nothing was written.',
  next: 'Ask one of them.',
} as const;

const tooMany = {
  code: 'refused-by-rule',
  message: 'These are more cells than Runway can keep. Nothing was written.',
  next: 'Write fewer cells: what a row has by default need not be written.',
} as const;
