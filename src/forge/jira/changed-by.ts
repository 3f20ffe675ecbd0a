import type { AppFailure } from '../../errors/app-failure';
import { changedSince } from '../../errors/changed-since';
import { failureOf } from '../../errors/failure-of';
import { namesAsViewer } from './names-as-viewer';

interface Change {
  /** Account of the person who created it. */
  readonly by: string;
  /** What was changed, as one clause. */
  readonly what: string;
}

/**
 * The failure of a write whose value was changed since the person read it, with the names as Jira shows them to the person.
 * @param changes newest first; none where what is stored does not say who it was
 */
export async function changedBy(changes: readonly Change[]): Promise<AppFailure> {
  const names = changes.length === 0 ? new Map() : await namesAsViewer([...new Set(changes.map(({ by }) => by))]);
  return failureOf(changedSince(changes.map(({ by, what }) => ({ name: names.get(by), what }))));
}
