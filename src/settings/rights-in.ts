import type { Rights } from '../contract/readiness';
import type { AccountId } from '../wave/ids';
import type { RegisterView } from '../contract/raci';
import { leadsWorkstream } from '../raci/leads-workstream';
import type { WaveSettings } from './wave-settings';

/** What Jira says the person may do in the project. */
interface InProject {
  readonly mayEdit: boolean;
  readonly administers: boolean;
}

/**
 * The role of a person in a wave: its owner and the project's administrators own it; who is listed as a viewer, or may not edit
 * issues, views; who holds the role that leads a workstream leads it; all others are members.
 */
export function rightsIn(
  account: AccountId,
  { mayEdit, administers }: InProject,
  { owner, viewers }: Pick<WaveSettings, 'owner' | 'viewers'>,
  register: RegisterView,
): Rights {
  const led = register.workstreams.flatMap(({ slug }) => (leadsWorkstream(register, slug, account) ? [slug] : []));
  const role =
    owner === account || administers
      ? 'owner'
      : viewers.includes(account)
        ? 'viewer'
        : led.length > 0
          ? 'lead'
          : mayEdit
            ? 'member'
            : 'viewer';
  return {
    role,
    leads: role === 'viewer' ? [] : led,
    settings: role === 'owner',
    bulk: role === 'owner' || role === 'lead',
  };
}
