import { FORGOTTEN } from '../../contract/raci';
import { lineOf } from '../../marks/stored-line';
import { forgetPerson as withoutPerson } from '../../raci/forget-person';
import { listsPerson } from '../../raci/lists-person';
import { writeEntries } from '../../forge/storage/entry-store';
import type { Forgetting } from '../../forge/storage/forgetting-store';
import { matrixEntries, readKeptMatrix, readKeptRegister, registerWrite } from '../../forge/storage/raci-store';
import { retryOnConflict } from '../../forge/storage/rows/retry-on-conflict';

/**
 * Takes a person out of a wave's register and matrix, with a line of the activity that names them no more. Writes nothing where the
 * register does not list them.
 * @throws AppFailure where others kept writing
 */
export function forgetInRegister({ wave, person, account, by }: Forgetting): Promise<void> {
  return retryOnConflict(async () => {
    const [kept, cells] = await Promise.all([readKeptRegister(wave), readKeptMatrix(wave)]);
    if (!listsPerson(kept.stored, person)) return undefined;
    const next = withoutPerson(kept.stored, cells.matrix, account === null ? { person } : { account });
    const line = lineOf(
      { changes: [], line: { kind: 'register', what: 'person', from: '', to: FORGOTTEN } },
      { by, at: Date.now() },
      { item: null, issue: null },
      crypto.randomUUID().slice(0, 8),
    );
    const entries = [registerWrite(next.register, kept), ...matrixEntries(next.matrix, next.matrix.keys(), cells)];
    return (await writeEntries(wave, entries, [line])) ? undefined : 'conflict';
  });
}
