import { refuseConfluence } from '../site/refusal';
import type { SpaceState, UserState } from '../site/site-state';
import { mayWrite } from './space-access';

export function demandLogin(user: UserState | null): UserState {
  if (user === null || !user.active) throw refuseConfluence(401, 'UNAUTHORIZED', 'Unauthorized');
  return user;
}

export function demandWriter(user: UserState, space: SpaceState): void {
  // Who may read but not write gets the answer of a page that is not there: Confluence v2 documents no 403 here.
  if (!mayWrite(user, space))
    throw refuseConfluence(404, 'NOT_FOUND', 'You do not have permission to write in this space.');
}
