import type { SprintView } from '../contract/wave';
import { countItems } from '../readiness/count-items';
import type { WaveFacts } from '../readiness/wave-facts';
import type { ItemState, WaveReadiness } from '../readiness/wave-readiness';

/**
 * The wave's items that are in a sprint, by phase. A sub-task is in its parent's sprint, whatever Jira's index says of it.
 * @param issues ids of all issues in the sprint
 */
export function viewSprint(
  { id, name }: { readonly id: number; readonly name: string },
  issues: ReadonlySet<string>,
  known: Pick<WaveFacts, 'specs' | 'facts'>,
  readiness: WaveReadiness,
): SprintView {
  const own = itemsInSprint(issues, known, readiness);
  const { phases } = readiness;
  return {
    id,
    name,
    phases: phases.flatMap((phase) => {
      const some = own.filter((item) => item.phase === phase.slug);
      return some.length === 0 ? [] : [{ slug: phase.slug, name: phase.name, numbers: countItems(some) }];
    }),
    total: countItems(own),
  };
}

/** The wave's items that are in a sprint, by the ids of all its issues. */
export function itemsInSprint(
  issues: ReadonlySet<string>,
  { specs, facts }: Pick<WaveFacts, 'specs' | 'facts'>,
  { items }: Pick<WaveReadiness, 'items'>,
): ItemState[] {
  return items.filter((item) => [item.issue, issueAbove(item)].some((issue) => issue != null && issues.has(issue)));

  function issueAbove(item: ItemState): string | undefined {
    const parent = item.level === 'subtask' ? specs.get(item.id)?.parent : undefined;
    return parent == null ? undefined : facts.get(parent)?.issue;
  }
}
