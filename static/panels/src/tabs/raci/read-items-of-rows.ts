import type { ItemFilter, ItemLine } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { moduleOf } from './module-of';

/**
 * The items below modules, page after page. Tasks that people added have no node path: they come along where a whole phase, or
 * the whole wave, is asked for.
 * @param modules null: all of the filter
 */
export async function readItemsOfRows(
  wave: string,
  filter: ItemFilter,
  modules: ReadonlySet<string> | null,
): Promise<readonly ItemLine[]> {
  const found: ItemLine[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof listItems>> = await listItems(from);
    found.push(...page.items);
    from = page.next;
  }
  return modules === null ? found : found.filter(({ id }) => modules.has(moduleOf(id)));

  function listItems(from: number) {
    return call('listItems', { wave, filter, from });
  }
}
