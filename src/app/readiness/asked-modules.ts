import type { ItemFilter, Party } from '../../contract/readiness';
import type { ItemState } from '../../readiness/wave-readiness';
import { matchItems } from '../waves/match-items';

/**
 * Modules that hold an item of a filter, each with those of its items that are of the owner, the party and the workstream: a
 * state says which modules are shown, and leaves their numbers whole.
 */
export function askedModules(
  modules: Iterable<readonly [module: string, items: readonly ItemState[]]>,
  { phase, module: _module, ...narrow }: ItemFilter,
  parties: ReadonlyMap<string, Party>,
  phaseOf: (module: string) => string,
): (readonly [string, readonly ItemState[]])[] {
  const { is: _is, ...whose } = narrow;
  const isNarrow = Object.values(narrow).some((value) => value !== undefined);
  return [...modules].flatMap(([module, items]) => {
    if (phase !== undefined && phaseOf(module) !== phase) return [];
    if (isNarrow && matchItems(items, narrow, parties).length === 0) return [];
    return [[module, matchItems(items, whose, parties)] as const];
  });
}
