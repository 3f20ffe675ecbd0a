import type { AccountId, WaveId } from '../../../wave/ids';
import { type StateOverride, storedOverrides } from '../../../sprints/state-override';
import type { StoredLine } from '../../../marks/stored-line';
import { readEntry, writeEntries } from '../entry-store';
import { retryOnConflict } from '../rows/retry-on-conflict';

/** What people said of a wave's workstreams in its sprints, instead of the rule. One request. */
export async function readOverrides(wave: WaveId): Promise<readonly StateOverride[]> {
  return (await readEntry(wave, 'sprint-states', '', storedOverrides))?.value.overrides ?? [];
}

/** Changes the list as it is now; decided again where someone else was faster. */
export function changeOverrides(
  wave: WaveId,
  change: (all: readonly StateOverride[]) => readonly StateOverride[],
  lines: readonly StoredLine[],
): Promise<void> {
  return retryOnConflict(async () => {
    const kept = await readEntry(wave, 'sprint-states', '', storedOverrides);
    const value = { overrides: change(kept?.value.overrides ?? []) };
    const written = await writeEntries(
      wave,
      [{ kind: 'sprint-states', id: '', value, read: kept?.epoch ?? null }],
      lines,
    );
    return written ? undefined : 'conflict';
  });
}

/** Names a forgotten person no more. @param as what stands instead of the account */
export async function forgetInOverrides(wave: WaveId, account: AccountId, as: string): Promise<void> {
  if (!(await readOverrides(wave)).some(({ by }) => by === account)) return;
  await changeOverrides(wave, (all) => all.map((one) => (one.by === account ? { ...one, by: as } : one)), []);
}
