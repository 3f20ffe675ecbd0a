import { refuseStrangers } from '../../forge/access/refuse-strangers';
import { fitsEntry, writeEntries } from '../../forge/storage/entry-store';
import { readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';
import { listedAccounts } from '../../raci/listed-accounts';
import { withPeople } from '../../raci/with-people';
import type { OpenWave } from '../waves/open-wave';

type Naming = Pick<OpenWave, 'wave' | 'account' | 'standing' | 'register'>;

/**
 * Checks whom somebody names for a gate, a decision or a document, and adds those to the register who are not in it. Adding is
 * idempotent and comes first: if what follows is refused, the register lists a person with no role.
 * @throws AppFailure where one of them may not browse the project
 */
export async function namePeople(open: Naming, named: readonly (string | null | undefined)[]): Promise<void> {
  const accounts = [...new Set(named.flatMap((account) => account ?? []))];
  const known = listedAccounts(open.register);
  await refuseStrangers(open.standing.where.project, accounts, known);
  await addToRegister(
    open,
    accounts.filter((account) => !known.has(account)),
  );
}

/** Where the register is as large as Runway can keep, people are named without being added. */
async function addToRegister({ wave, account }: Naming, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  await retryOnConflict(async () => {
    const kept = await readKeptRegister(wave.id);
    const next = withPeople(kept.stored, accounts, { by: account, at: Date.now() }, () =>
      crypto.randomUUID().replaceAll('-', ''),
    );
    if (next === kept.stored || !fitsEntry(next)) return undefined;
    return (await writeEntries(wave.id, [registerWrite(next, kept)], [])) ? undefined : 'conflict';
  });
}
