import type { UserState } from '../site/site-state';
import type { World } from '../site/world';

/**
 * A security level that a request gives; null takes it off. Jira lets nobody set a level that would hide the issue from
 * themselves.
 * @returns undefined where the user may not set it, or where it does not exist
 */
export function readSecurityLevel(world: World, user: UserState | null, value: unknown): string | null | undefined {
  if (value === null) return null;
  const id = typeof value === 'object' && value !== undefined && 'id' in value ? value.id : undefined;
  const level = typeof id === 'string' ? world.state.jira.securityLevels[id] : undefined;
  return level !== undefined && user !== null && level.members.includes(user.accountId) ? level.id : undefined;
}

export const SECURITY_REFUSED = 'You do not have permission to set this security level, or it does not exist.';
