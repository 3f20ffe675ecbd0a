import { type FrozenItem, idOfKey, readLetters } from './frozen-item';
import type { Snapshot } from './snapshot';

/** The items that a snapshot holds, by id. */
export const frozenItems = ({
  modules,
}: Pick<Snapshot, 'modules'>): ReadonlyMap<string, FrozenItem & { readonly phase: string }> =>
  new Map(
    modules.flatMap(({ module, phase, items }) =>
      Object.entries(items).map(
        ([key, letters]) => [idOfKey(key, module), { ...readLetters(letters), phase }] as const,
      ),
    ),
  );
