import type { ItemFilter } from '../../../../src/contract/readiness';
import { ITEM_STATES } from './item-states';

/** A filter as it stands in a page's address; what is no filter is left out, and the app checks the rest once more. */
export function readFilter(query: URLSearchParams): ItemFilter {
  const text = (key: keyof ItemFilter) => query.get(key) || undefined;
  const phase = text('phase');
  const workstream = text('workstream');
  const owner = text('owner');
  const is = ITEM_STATES.find((each) => each === text('is'));
  return {
    ...(phase === undefined ? {} : { phase }),
    ...(workstream === undefined ? {} : { workstream }),
    ...(owner === undefined ? {} : { owner }),
    ...(is === undefined ? {} : { is }),
  };
}

export function writeFilter({
  phase,
  workstream,
  owner,
  is,
}: ItemFilter): Readonly<Record<string, string | undefined>> {
  return { phase, workstream, owner, is };
}
