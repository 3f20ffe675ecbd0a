import type { z } from 'zod';
import { raciLetters, type RaciView } from '../../contract/raci';
import { mayCloseWorkstream } from '../../gates/acts/may-close-workstream';
import { lineOf, type StoredLine } from '../../marks/stored-line';
import type { RowChanges } from '../../raci/edit-matrix';
import { readRegister } from '../../raci/read-register';
import { registerValue } from '../../raci/stored-register';
import { undoEntries } from '../../raci/undo-entries';
import { undoMatrix } from '../../raci/undo-matrix';
import type { EntryChange } from '../../raci/write-entries';
import { readLines } from '../../forge/storage/activity-store';
import { type EntryWrite, writeEntries } from '../../forge/storage/entry-store';
import { leadOf } from '../../raci/lead-of';
import { raciOf } from './raci-of';
import type { RaciBase } from './raci-base';
import { type OpenWave } from '../waves/open-wave';
import { raciRightsIn } from './raci-rights';
import { matrixEntries, readKeptMatrix, readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { shownRows } from './shown-rows';
import { viewRaci } from './view-raci';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { RACI_REFUSALS } from '../../raci/raci-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Takes one write of the matrix or the register back, all of it, where nobody has written over it. */
export async function undoRaci({ line: asked }: Payload<'undoRaci'>, open: OpenWave): Promise<RaciView> {
  const base = await raciOf(open);
  const { wave, account } = open;
  return retryOnConflict(async () => {
    const [line] = await readLines(wave.id, [asked]);
    if (line === undefined || (line.kind !== 'raci' && line.kind !== 'register')) throw failureOf(noSuchLine);
    if (line.undone || line.changes.length === 0) throw failureOf(notUndoable);
    const by = { by: account, at: Date.now() };
    const writes = await (line.kind === 'raci' ? undoneMatrix(line, open, base, by) : undoneRegister(line, open, by));
    const { what, from, to } = line;
    const undo = lineOf(
      { changes: [], line: { kind: 'undo', what, from: to, to: from } },
      by,
      { item: null, issue: line.issue },
      crypto.randomUUID().slice(0, 8),
    );
    if (!(await writeEntries(wave.id, writes, [undo, { ...line, undone: true }]))) return 'conflict';
    const [{ stored }, { matrix }] = await Promise.all([readKeptRegister(wave.id), readKeptMatrix(wave.id)]);
    return viewRaci(open, base, readRegister(stored), matrix);
  });
}

type By = Parameters<typeof undoMatrix>[2];

async function undoneMatrix(line: StoredLine, open: OpenWave, base: RaciBase, by: By): Promise<readonly EntryWrite[]> {
  const changes = rowChangesOf(line);
  const rows = new Set(changes.map(({ row }) => row));
  const { workstreams } = raciRightsIn(open);
  const specs = base.specs.filter(({ id }) => rows.has(id));
  const isTheirs = (slug: string | null) => workstreams === null || (slug !== null && workstreams.includes(slug));
  if (!specs.every(({ workstream }) => isTheirs(workstream))) throw failureOf(notYours);
  // A row that no template has any more is no one's: its cells are taken back with the others.
  if ((await shownRows(specs, base)).size < specs.length) throw failureOf(noSuchLine);
  const kept = await readKeptMatrix(open.wave.id);
  const undone = undoMatrix(kept.matrix, changes, by);
  if (undone.is === 'refused') throw failureOf(RACI_REFUSALS[undone.because]);
  return matrixEntries(undone.matrix, rows, kept);
}

async function undoneRegister(line: StoredLine, open: OpenWave, by: By): Promise<readonly EntryWrite[]> {
  const changes = line.changes.map(({ key, before, after }) => ({
    key,
    before: registerValue.nullable().parse(before),
    after: registerValue.nullable().parse(after),
  }));
  if (!changes.every(({ key }) => mayWrite(key, open))) throw failureOf(notYours);
  const kept = await readKeptRegister(open.wave.id);
  const { entries, conflicts } = undoEntries(kept.stored, changes, by);
  if (conflicts.length > 0) throw failureOf(RACI_REFUSALS['written-over']);
  return [registerWrite(entries, kept)];
}

/** Taking something back needs the right that writing it needs. */
function mayWrite(key: string, open: OpenWave): boolean {
  const [is, ...ids] = key.split('/');
  const { register, self } = raciRightsIn(open);
  if (is === 'standing') {
    const slug = ids[0] ?? '';
    return mayCloseWorkstream(open.rights, { slug, lead: leadOf(open.register, slug) });
  }
  return register || (is === 'available' && ids[1] === self);
}

/** A cell's key holds its role before its row. */
function rowChangesOf({ changes }: StoredLine): RowChanges[] {
  const rows = new Map<string, EntryChange<z.output<typeof raciLetters>>[]>();
  for (const { key, before, after } of changes) {
    const at = key.indexOf(' ');
    const row = key.slice(at + 1);
    const cell = {
      key: key.slice(0, at),
      before: raciLetters.nullable().parse(before),
      after: raciLetters.nullable().parse(after),
    };
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows].map(([row, cells]) => ({ row, changes: cells }));
}

const noSuchLine = {
  code: 'not-found',
  message: 'There is no such line in the activity of this wave.',
  next: 'Reload the activity.',
} as const;

const notUndoable = {
  code: 'refused-by-rule',
  message: 'This change cannot be undone: it was undone already, or it is too large.',
  next: 'Enter the values that you want.',
} as const;

const notYours = {
  code: 'not-allowed',
  message: 'Only people who can make this change can undo it.',
  next: 'Ask the owner of the wave.',
} as const;
