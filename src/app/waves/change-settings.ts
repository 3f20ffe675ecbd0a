import { settingsChange, type SettingsView } from '../../contract/readiness';
import type { By } from '../../marks/said';
import { lineOf } from '../../marks/stored-line';
import { AppFailure } from '../../errors/app-failure';
import { callerOf } from '../../forge/access/context';
import { requestRead } from '../../forge/queues/facts-queue';
import { isKnownAccount } from '../../forge/jira/is-known-account';
import { namesAsViewer } from '../../forge/jira/names-as-viewer';
import { openWave, type OpenWave, refuseClosed } from './open-wave';
import { changedLeads } from './changed-leads';
import { type EntryWrite, fitsEntry } from '../../forge/storage/entry-store';
import { readRegister } from '../../raci/read-register';
import { readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { changedSettings, type SettingsChanged, type SettingsToChange } from './changed-settings';
import { listLines } from '../../forge/storage/activity-store';
import { readSettings } from '../../forge/storage/settings-store';
import { viewSettings } from './view-settings';
import { wavePlanOf } from './wave-plan-of';
import { rightsIn } from './wave-rights';
import { waveStore } from '../../forge/storage/wave-store';
import { writeWave } from '../../forge/storage/write-wave';
import { workstreamsOf } from './workstreams-of';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';

/** Jira's search lags behind: what was done just before a wave is closed is to be in its last reading. */
const LAST_READING_AFTER_SECONDS = 60;

/** A write takes 24 keys: the settings, the wave, the register, a line for each other field, and so many leads. */
const LEADS_PER_WRITE = 11;

/** Changes what is given, on condition that nobody has changed the settings since they were read. One line a field. */
export async function changeSettings(payload: unknown, context: unknown): Promise<SettingsView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, version, ...change } = settingsChange.parse(payload);
  const open = await openWave(caller, id);
  if (!opensAgain(change)) refuseClosed(open);
  if (!open.rights.settings) throw new AppFailure(ownerOnly);
  const { leads = {}, ...fields } = change;
  const workstreams = await workstreamsOf(open);
  const names = new Map(workstreams.map(({ slug, name }) => [slug, name]));
  if (Object.keys(leads).some((slug) => !names.has(slug))) throw new AppFailure(noSuchWorkstream);
  if (version !== open.settings.epoch) throw await changedBy(open);
  const changed = changedSettings(open.wave, open.settings, fields);
  const by = { by: open.account, at: Date.now() };
  const { stored } = await readKeptRegister(open.wave.id);
  await refuseUnknown([...new Set([...changed.accounts, ...changedLeads(stored, leads, names, by).accounts])]);
  let before: Before = open;
  for (const part of partsOf(fields, leads)) before = await writePart(before, part, names, by);
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

/** Of a closed wave nothing can be changed but that it is. */
const opensAgain = ({ life, ...rest }: SettingsToChange & { readonly leads?: unknown }): boolean =>
  life !== undefined && Object.values(rest).every((value) => value === undefined);

type Before = Pick<OpenWave, 'wave' | 'epoch' | 'settings'>;
type Leads = Readonly<Record<string, string | null>>;

interface Part {
  readonly fields: SettingsToChange;
  readonly leads: Leads;
}

/** A change of many leads in as many writes as it needs, each whole with its lines. */
function partsOf(fields: SettingsToChange, leads: Leads): Part[] {
  const all = Object.entries(leads);
  const parts: Part[] = [{ fields, leads: Object.fromEntries(all.slice(0, LEADS_PER_WRITE)) }];
  for (let from = LEADS_PER_WRITE; from < all.length; from += LEADS_PER_WRITE)
    parts.push({ fields: {}, leads: Object.fromEntries(all.slice(from, from + LEADS_PER_WRITE)) });
  return parts;
}

/**
 * Writes settings, leads and what the activity says of both, or nothing. Where somebody wrote in the register meanwhile, the leads are
 * given in the register as it is now.
 * @returns what stands now
 */
async function writePart(
  before: Before,
  { fields, leads }: Part,
  names: ReadonlyMap<string, string>,
  by: By,
): Promise<Before> {
  return retryOnConflict(async () => {
    const kept = await readKeptRegister(before.wave.id);
    const [next, led] = [
      changedSettings(before.wave, before.settings, fields),
      changedLeads(kept.stored, leads, names, by),
    ];
    if (next.lines.length + led.lines.length === 0) return before;
    const register = led.lines.length === 0 ? null : registerWrite(led.register, kept);
    if (register !== null && !fitsEntry(register.value)) throw new AppFailure(tooMany);
    if (await write(before, next, register, [...next.lines, ...led.lines], by))
      return {
        wave: next.wave,
        epoch: before.epoch + (next.wave.name === before.wave.name ? 0 : 1),
        settings: { ...next.settings, epoch: before.settings.epoch + 1 },
      };
    if (await isBeaten(before)) throw await changedBy(before);
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

/** Somebody who is not there could never act: a wave must not get such an owner by a slip or a forged request. */
async function refuseUnknown(accounts: readonly string[]): Promise<void> {
  for (const account of accounts)
    if (!(await isKnownAccount(account)))
      throw new AppFailure({
        code: 'bad-request',
        message: 'Jira shows you no active person with that account.',
        next: 'Choose somebody from the list.',
      });
}

async function changedBy({ wave }: Pick<OpenWave, 'wave'>): Promise<AppFailure> {
  const [newest] = (await listLines(wave.id, ({ kind }) => kind === 'settings', 1, null)).lines;
  const name = newest === undefined ? undefined : (await namesAsViewer([newest.by])).get(newest.by);
  return new AppFailure({
    code: 'changed-meanwhile',
    message: `${name ?? 'Somebody else'} has changed this wave meanwhile${newest === undefined ? '' : `: ${newest.what} is now ${newest.to}`}.`,
    next: 'Look at the settings as they are now, then apply yours again.',
  });
}

const ownerOnly = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project change its settings.',
  next: 'Ask one of them.',
} as const;

const noSuchWorkstream = {
  code: 'bad-request',
  message: 'The wave has no such workstream.',
  next: 'Reload the settings.',
} as const;

const tooMany = {
  code: 'bad-request',
  message: 'The register is as large as Runway can keep.',
  next: 'Take out roles or people that nobody needs, then name the leads again.',
} as const;
