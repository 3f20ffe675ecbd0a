import type { RaciRights } from '../../contract/raci';
import type { OpenWave } from '../waves/open-wave';

/** Of a wave that is closed nobody writes anything. */
export function raciRightsIn({
  account,
  rights,
  settings,
  register,
}: Pick<OpenWave, 'account' | 'rights' | 'settings' | 'register'>): RaciRights {
  if (settings.state !== 'active') return { register: false, workstreams: [], self: null };
  const self = register.people.find(({ who }) => 'account' in who && who.account === account);
  const isOwner = rights.role === 'owner';
  return { register: isOwner, workstreams: isOwner ? null : rights.leads, self: self?.id ?? null };
}
