import { type RegisterEdit, type RegisterEdited } from '../../contract/raci';
import { mayCloseWorkstream } from '../../gates/acts/may-close-workstream';
import { lineOf } from '../../marks/stored-line';
import { editRegister as edited } from '../../raci/edit-register';
import { readRegister } from '../../raci/read-register';
import { sameValue } from '../../values/same-value';
import { fitsEntry, writeEntries } from '../../forge/storage/entry-store';
import { refuseStrangers } from '../../forge/access/refuse-strangers';
import { listedAccounts } from '../../raci/listed-accounts';
import { leadOf } from '../../raci/lead-of';
import { type OpenWave } from '../waves/open-wave';
import type { RaciBase } from './raci-base';
import { registerChanges, registerLine } from './raci-lines';
import { raciRightsIn } from './raci-rights';
import { readKeptMatrix, readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { viewRaci } from './view-raci';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { RACI_REFUSALS } from '../../raci/raci-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';
import { raciOf } from './raci-of';

/** Writes one thing in the register, on condition that nobody has written it since the person read it. */
export async function editRegister({ edit, read }: Payload<'editRegister'>, open: OpenWave): Promise<RegisterEdited> {
  const base = await raciOf(open);
  refuseForbidden(edit, open);
  await refuseUntrue(edit, open, base);
  const { wave, account } = open;
  const by = { by: account, at: Date.now() };
  return retryOnConflict(async () => {
    const kept = await readKeptRegister(wave.id);
    const done = edited(kept.stored, edit, read, by);
    if (done.is === 'refused') throw failureOf(RACI_REFUSALS[done.because]);
    if (!fitsEntry(done.register)) throw failureOf(tooMany);
    const register = readRegister(done.register);
    const line = lineOf(
      { changes: registerChanges(done.changes), line: registerLine(edit, readRegister(kept.stored), register) },
      by,
      { item: null, issue: null },
      crypto.randomUUID().slice(0, 8),
    );
    if (!(await writeEntries(wave.id, [registerWrite(done.register, kept)], [line]))) return 'conflict';
    const { matrix } = await readKeptMatrix(wave.id);
    return { view: await viewRaci(open, base, register, matrix), line: line.id };
  });
}

/** @throws AppFailure where the person may not write this: most is the owner's, and each says of themselves that they will be there */
function refuseForbidden(edit: RegisterEdit, open: OpenWave): void {
  const { register, self } = raciRightsIn(open);
  switch (edit.do) {
    case 'available':
    case 'not-available':
      if (!register && edit.person !== self) throw failureOf(ownersAndSelf);
      return;
    case 'close-workstream':
    case 'reopen-workstream': {
      const lead = leadOf(open.register, edit.workstream);
      if (!mayCloseWorkstream(open.rights, { slug: edit.workstream, lead })) throw failureOf(leadOnly);
      return;
    }
    default:
      if (!register) throw failureOf(ownerOnly);
  }
}

/** @throws AppFailure where a person may not browse the project, or the window is not, or no longer, as it was confirmed */
async function refuseUntrue(
  edit: RegisterEdit,
  { register, wave: { project } }: OpenWave,
  { windows }: RaciBase,
): Promise<void> {
  if (edit.do === 'available') {
    const { milestone, date, time, minutes } = edit.window;
    const isThere = windows.some(({ name: _name, ...window }) => sameValue(window, { milestone, date, time, minutes }));
    if (!isThere) throw failureOf(otherWindow);
  }
  const known = listedAccounts(register);
  const named = edit.do === 'hold' ? (edit.added ?? []) : edit.do === 'person' ? [edit] : [];
  const accounts = named.flatMap(({ who }) => ('account' in who ? [who.account] : []));
  await refuseStrangers(
    project,
    accounts.filter((account) => !known.has(account)),
  );
}

const ownerOnly = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project write in the register.',
  next: 'Ask one of them.',
} as const;

const ownersAndSelf = {
  code: 'not-allowed',
  message: 'Each person says for themselves that they will be there; the owner of the wave may record it for others.',
  next: 'Ask the person, or the owner of the wave.',
} as const;

const leadOnly = {
  code: 'not-allowed',
  message: 'Only its lead signs off or reopens a workstream; without a lead, the owner of the wave.',
  next: 'Ask the lead of the workstream.',
} as const;

const otherWindow = {
  code: 'changed-meanwhile',
  message: 'The cutover has no such window, or the window has moved.',
  next: 'Look at the window as it is now, then confirm again.',
} as const;

const tooMany = {
  code: 'refused-by-rule',
  message: 'The register is as large as Runway can keep.',
  next: 'Remove roles or people that are not needed. Nothing was written.',
} as const;
