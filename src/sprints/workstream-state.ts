import type { WorkstreamState } from '../contract/limits';
import type { SprintWorkstream } from '../contract/sprints';
import type { ItemState } from '../readiness/wave-readiness';

type Judged = Pick<ItemState, 'workstream' | 'counted' | 'complete' | 'stopped' | 'overdue' | 'high' | 'is'>;

/**
 * The workstreams of a sprint with the state of their counted items, those with trouble first. The first rule that holds gives the
 * state: blocked (a high-priority item is blocked), at risk (an item is missing, blocked or overdue), complete (all are), not
 * started (none is in progress or done), on target.
 * @param items those of the wave that are in the sprint
 * @param nameOf the name of a workstream by its slug
 */
export function sprintWorkstreams(items: readonly Judged[], nameOf: (slug: string) => string): SprintWorkstream[] {
  const counted = items.filter((item) => item.counted);
  const slugs = [...new Set(counted.map(({ workstream }) => workstream))];
  return slugs
    .map((slug): SprintWorkstream => {
      const own = counted.filter(({ workstream }) => workstream === slug);
      const open = own.filter(({ complete }) => !complete);
      return {
        slug,
        name: nameOf(slug),
        state: stateOf(own, open),
        complete: own.length - open.length,
        counted: own.length,
        blocked: open.filter(({ stopped }) => stopped).length,
        overdue: open.filter(({ overdue }) => overdue).length,
        missing: own.filter(({ is }) => is === 'missing').length,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.name < b.name ? -1 : 1));
}

const ORDER: readonly WorkstreamState[] = ['blocked', 'at-risk', 'on-target', 'not-started', 'complete'];

function stateOf(own: readonly Judged[], open: readonly Judged[]): WorkstreamState {
  if (open.some(({ stopped, high }) => stopped && high)) return 'blocked';
  if (open.some(({ stopped, overdue, is }) => stopped || overdue || is === 'missing')) return 'at-risk';
  if (open.length === 0) return 'complete';
  return own.some(({ is, complete }) => complete || is === 'in-progress' || is === 'done')
    ? 'on-target'
    : 'not-started';
}
