import kvs from '@forge/kvs';
import { settingsChange, type SettingsView } from '../../contract/readiness';
import { lineOf } from '../../marks/stored-line';
import { lineRow } from '../activity-store';
import { AppFailure } from '../app-failure';
import { callerOf } from '../context';
import { requestRead } from '../facts-queue';
import { isKnownAccount } from '../is-known-account';
import { namesAsViewer } from '../names-as-viewer';
import { openWave, type OpenWave, refuseClosed } from '../open-wave';
import { changedSettings, type SettingsChanged, type SettingsToChange } from '../changed-settings';
import { listLines } from '../activity-store';
import { readSettings, settingsRowAt } from '../settings-store';
import { transactionWon } from '../transaction-won';
import { viewSettings } from '../view-settings';
import { wavePlanOf } from '../wave-plan-of';
import { rightsIn } from '../wave-rights';
import { waveRowAt, waveStore } from '../wave-store';
import { workstreamsOf } from '../workstreams-of';

/** Jira's search lags behind: what was done just before a wave is closed is to be in its last reading. */
const LAST_READING_AFTER_SECONDS = 60;

/** A transaction takes 25 keys: the settings, the wave, a line for each other field, and so many leads. */
const LEADS_PER_WRITE = 12;

/** Changes what is given, on condition that nobody has changed the settings since they were read. One line a field. */
export async function changeSettings(payload: unknown, context: unknown): Promise<SettingsView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, version, ...change } = settingsChange.parse(payload);
  const open = await openWave(caller, id);
  if (!opensAgain(change)) refuseClosed(open);
  if (!open.rights.settings) throw new AppFailure(ownerOnly);
  const workstreams = await workstreamsOf(open.wave);
  const unknown = Object.keys(change.leads ?? {}).find((slug) => !workstreams.includes(slug));
  if (unknown !== undefined) throw new AppFailure(noSuchWorkstream);
  if (version !== open.settings.epoch) throw await changedBy(open);
  const changed = changedSettings(open.wave, open.settings, change);
  await refuseUnknown(changed.accounts);
  let before: OpenWave = open;
  for (const part of partsOf(change)) {
    const next = changedSettings(before.wave, before.settings, part);
    if (next.lines.length === 0) continue;
    if (!(await write(before, next))) throw await changedBy(before);
    before = {
      ...before,
      wave: next.wave,
      epoch: before.epoch + (next.wave.name === before.wave.name ? 0 : 1),
      settings: { ...next.settings, epoch: before.settings.epoch + 1 },
    };
  }
  // The last reading of a wave that is closed, and the first of one that nobody has followed for a while.
  const isOpen = changed.settings.state === 'active';
  if (isOpen !== (open.settings.state === 'active'))
    await requestRead(changed.wave.id, 'full', isOpen ? 0 : LAST_READING_AFTER_SECONDS);
  const settings = await readSettings(changed.wave);
  const rights = rightsIn(open.account, open.standing, settings);
  return viewSettings({ ...open, wave: changed.wave, settings, rights }, await wavePlanOf(changed.wave), workstreams);
}

/** Of a closed wave nothing can be changed but that it is. */
const opensAgain = ({ life, ...rest }: SettingsToChange): boolean =>
  life !== undefined && Object.values(rest).every((value) => value === undefined);

/** A change of many leads in as many writes as it needs, each whole with its lines. */
function partsOf({ leads, ...rest }: SettingsToChange): SettingsToChange[] {
  const all = Object.entries(leads ?? {});
  const parts: SettingsToChange[] = [{ ...rest, leads: Object.fromEntries(all.slice(0, LEADS_PER_WRITE)) }];
  for (let from = LEADS_PER_WRITE; from < all.length; from += LEADS_PER_WRITE)
    parts.push({ leads: Object.fromEntries(all.slice(from, from + LEADS_PER_WRITE)) });
  return parts;
}

async function write({ account, wave, epoch, settings }: OpenWave, changed: SettingsChanged): Promise<boolean> {
  const transaction = kvs.transact().set(...settingsRowAt(wave, changed.settings));
  // Its name stands in the wave's own row, where an import or a move may be writing too.
  if (changed.wave.name !== wave.name) transaction.set(...waveRowAt(changed.wave, epoch));
  const at = Date.now();
  for (const line of changed.lines)
    transaction.set(
      ...lineRow(
        wave.id,
        lineOf(
          { changes: [], line },
          { by: account, at },
          { item: null, issue: null },
          crypto.randomUUID().slice(0, 8),
        ),
      ),
    );
  return transactionWon(
    transaction.execute(),
    async () => (await readSettings(wave)).epoch !== settings.epoch || (await waveStore.wave(wave.id))?.epoch !== epoch,
  );
}

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

async function changedBy({ wave }: OpenWave): Promise<AppFailure> {
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
