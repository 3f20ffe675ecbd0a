import type { ItemState } from '../../readiness/wave-readiness';
import type { OpenWave } from '../waves/open-wave';

/** Whether somebody owns an item: its assignee, the lead of its workstream, the owner of the wave. */
export const mayLookAtItem = (
  { account, rights }: Pick<OpenWave, 'account' | 'rights'>,
  { assignee, workstream }: Pick<ItemState, 'assignee' | 'workstream'>,
): boolean => rights.role === 'owner' || assignee === account || rights.leads.includes(workstream);
