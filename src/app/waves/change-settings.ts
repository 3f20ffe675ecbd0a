import { type SettingsView } from '../../contract/readiness';
import type { By } from '../../marks/said';
import { lineOf } from '../../marks/stored-line';
import { requestRead } from '../../forge/queues/facts-queue';
import { refuseStrangers } from '../../forge/access/refuse-strangers';
import type { OpenWave } from './open-wave';
import { changedLeads } from '../../settings/changed-leads';
import { type EntryWrite, fitsEntry } from '../../forge/storage/entry-store';
import { readRegister } from '../../raci/read-register';
import { readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { changedSettings, type SettingsChanged } from '../../settings/changed-settings';
import { listLines } from '../../forge/storage/activity-store';
import { readSettings } from '../../forge/storage/settings-store';
import { viewSettings } from './view-settings';
import { wavePlanOf } from './wave-plan-of';
import { rightsIn } from '../../settings/rights-in';
import { waveStore } from '../../forge/storage/wave-store';
import { writeWave } from '../../forge/storage/write-wave';
import { workstreamsOf } from './workstreams-of';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { failureOf } from '../../errors/failure-of';
import { changedBy } from '../../forge/jira/changed-by';
import type { Payload } from '../../contract/calls';
import { listedAccounts } from '../../raci/listed-accounts';
import { mayChangeSettings } from '../../settings/may-change-settings';
import { SETTINGS_REFUSALS } from '../../settings/settings-refusal';
import { type SettingsWrite, writesOfChange } from '../../settings/writes-of-change';

/** Jira's search lags behind: what was done just before a wave is closed is to be in its last reading. */
const LAST_READING_AFTER_SECONDS = 60;

/** Changes what is given, on condition that nobody has changed the settings since they were read. One line a field. */
export async function changeSettings(
  { wave: id, version, ...change }: Payload<'changeSettings'>,
  open: OpenWave,
): Promise<SettingsView> {
  const { leads = {}, ...fields } = change;
  const workstreams = await workstreamsOf(open);
  const names = new Map(workstreams.map(({ slug, name }) => [slug, name]));
  const refused = mayChangeSettings(open, { fields, leads }, new Set(names.keys()));
  if (refused !== null) throw failureOf(refused);
  if (version !== open.settings.epoch) throw await changedBy(await lastChange(open));
  const changed = changedSettings(open.wave, open.settings, fields);
  const by = { by: open.account, at: Date.now() };
  const { stored } = await readKeptRegister(open.wave.id);
  // Who may not browse the project could never act: a wave must not get such an owner by a slip or a forged request.
  await refuseStrangers(
    open.wave.project,
    [...changed.accounts, ...changedLeads(stored, leads, names, by, newId).accounts],
    listedAccounts(open.register),
  );
  let before: Before = open;
  for (const part of writesOfChange(fields, leads)) before = await writePart(before, part, names, by);
  // The last reading of a wave that is closed, and the first of one that nobody has followed for a while.
  const isOpen = changed.settings.state === 'active';
  if (isOpen !== (open.settings.state === 'active'))
    await requestRead(changed.wave.id, 'full', isOpen ? 0 : LAST_READING_AFTER_SECONDS);
  const settings = await readSettings(changed.wave);
  const register = readRegister((await readKeptRegister(open.wave.id)).stored);
  const rights = rightsIn(open.account, open.standing, settings, register);
  const now = { ...open, wave: changed.wave, settings, register, rights };
  return viewSettings(now, await wavePlanOf(changed.wave), workstreams);
}

type Before = Pick<OpenWave, 'wave' | 'epoch' | 'settings'>;

const newId = () => crypto.randomUUID().replaceAll('-', '');

/**
 * Writes settings, leads and what the activity says of both, or nothing. Where somebody wrote in the register meanwhile, the leads are
 * given in the register as it is now.
 * @returns what stands now
 */
async function writePart(
  before: Before,
  { fields, leads }: SettingsWrite,
  names: ReadonlyMap<string, string>,
  by: By,
): Promise<Before> {
  return retryOnConflict(async () => {
    const kept = await readKeptRegister(before.wave.id);
    const [next, led] = [
      changedSettings(before.wave, before.settings, fields),
      changedLeads(kept.stored, leads, names, by, newId),
    ];
    if (next.lines.length + led.lines.length === 0) return before;
    const register = led.lines.length === 0 ? null : registerWrite(led.register, kept);
    if (register !== null && !fitsEntry(register.value)) throw failureOf(SETTINGS_REFUSALS['register-full']);
    if (await write(before, next, register, [...next.lines, ...led.lines], by))
      return {
        wave: next.wave,
        epoch: before.epoch + (next.wave.name === before.wave.name ? 0 : 1),
        settings: { ...next.settings, epoch: before.settings.epoch + 1 },
      };
    if (await isBeaten(before)) throw await changedBy(await lastChange(before));
    return 'conflict';
  });
}

async function write(
  before: Before,
  { wave, settings }: SettingsChanged,
  register: EntryWrite | null,
  lines: SettingsChanged['lines'],
  by: By,
): Promise<boolean> {
  const no = { item: null, issue: null };
  return writeWave(
    {
      wave,
      // Its name stands in the wave's own row, where an import or a move may be writing too.
      epoch: wave.name === before.wave.name ? null : before.epoch,
      settings,
      register,
      lines: lines.map((line) => lineOf({ changes: [], line }, by, no, crypto.randomUUID().slice(0, 8))),
    },
    async () =>
      (await isBeaten(before)) || (register !== null && (await readKeptRegister(wave.id)).epoch !== register.read),
  );
}

/** Somebody else has written the settings, or the wave. */
const isBeaten = async ({ wave, epoch, settings }: Before): Promise<boolean> =>
  (await readSettings(wave)).epoch !== settings.epoch || (await waveStore.wave(wave.id))?.epoch !== epoch;

/** The last change of the settings, as the activity has it. */
async function lastChange({ wave }: Pick<OpenWave, 'wave'>) {
  const { lines } = await listLines(wave.id, ({ kind }) => kind === 'settings', 1, null);
  return lines.map(({ by, what, to }) => ({ by, what: `${what} is now ${to}` }));
}
