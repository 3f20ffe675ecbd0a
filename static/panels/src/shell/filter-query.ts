import type { ItemFilter } from '../../../../src/contract/readiness';
import { ITEM_STATES } from './item-states';
import { PARTIES } from './parties';

/** A filter as it stands in a page's address; what is no filter is left out, and the app checks the rest once more. */
export function readFilter(query: URLSearchParams): ItemFilter {
  const text = (key: keyof ItemFilter) => query.get(key) || undefined;
  const phase = text('phase');
  const workstream = text('workstream');
  const owner = text('owner');
  const module = text('module');
  const party = PARTIES.find((each) => each === text('party'));
  const is = ITEM_STATES.find((each) => each === text('is'));
  return {
    ...(phase === undefined ? {} : { phase }),
    ...(workstream === undefined ? {} : { workstream }),
    ...(owner === undefined ? {} : { owner }),
    ...(module === undefined ? {} : { module }),
    ...(party === undefined ? {} : { party }),
    ...(is === undefined ? {} : { is }),
  };
}

export function writeFilter({
  phase,
  workstream,
  owner,
  module,
  party,
  is,
}: ItemFilter): Readonly<Record<string, string | undefined>> {
  return { phase, workstream, owner, module, party, is };
}
