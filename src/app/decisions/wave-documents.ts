import type { RegisterView } from '../../contract/raci';
import { registeredDocuments } from '../../decisions/registered-documents';
import type { StoredDocument } from '../../decisions/stored-document';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { readLog } from '../../forge/storage/log-store';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { WaveReads } from '../waves/wave-reads';

/** The documents of a wave, those of its templates included: version 0 where nothing was stored of one yet. */
export async function documentsOf(
  { id }: Pick<Wave, 'id'>,
  plan: WavePlan,
  register: Pick<RegisterView, 'roles' | 'people'>,
  stored: ReturnType<WaveReads['documents']> = readLog(id, DOCUMENTS),
): Promise<{ readonly value: StoredDocument; readonly epoch: number }[]> {
  return registeredDocuments(await stored, plan.templates, holderOf(plan, register));
}

/** The one account that holds a role; null where none does, several do, or the holder has no account. */
const holderOf =
  ({ people }: Pick<WavePlan, 'people'>, { roles, people: persons }: Pick<RegisterView, 'roles' | 'people'>) =>
  (role: string): string | null => {
    const known = roles.find(({ id }) => id === role);
    const [holder, ...others] = known?.heldBy ?? [];
    const who =
      known === undefined
        ? Object.hasOwn(people.roles, role)
          ? people.roles[role]
          : undefined
        : others.length > 0
          ? undefined
          : persons.find(({ id }) => id === holder)?.who;
    return who !== undefined && 'account' in who ? who.account : null;
  };
