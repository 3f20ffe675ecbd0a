import type { ItemLine } from '../../../../../src/contract/readiness';
import type { PersonView } from '../../../../../src/contract/source';

/** Nobody owns an item of the sample: the name of a role stands where an account would. */
export const ownersOfSample = (items: readonly ItemLine[]): ReadonlyMap<string, PersonView> =>
  new Map(
    items.flatMap(({ assignee }) =>
      assignee === null ? [] : [[assignee, { account: assignee, name: assignee, avatarUrl: null }] as const],
    ),
  );
