import type { OpenWave } from '../waves/open-wave';

/** The owner of an open wave, and who leads the workstream. */
export const maySetState = ({ rights, settings }: Pick<OpenWave, 'rights' | 'settings'>, workstream: string): boolean =>
  settings.state === 'active' && (rights.role === 'owner' || rights.leads.includes(workstream));
