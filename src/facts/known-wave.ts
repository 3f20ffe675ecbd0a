import type { ItemSpec } from '../readiness/item-spec';
import type { ProjectId, WaveId } from '../wave/ids';
import type { ImportSpan } from './reading';
import type { IssueRole } from './stored-facts';

/** A wave as reading it needs it: which issue is which node, and what was imported when. */
export interface KnownWave {
  readonly id: WaveId;
  readonly project: ProjectId;
  /** Stands in its issues' labels. */
  readonly code: string;
  readonly specs: ReadonlyMap<string, ItemSpec>;
  /** Issue id by node. */
  readonly ledger: ReadonlyMap<string, string>;
  /** Issues that stand in for missing ones. */
  readonly standIns: readonly string[];
  readonly imports: readonly ImportSpan[];
  /** The field into which its latest import wrote start dates; null: it wrote none. */
  readonly startField: string | null;
  /** Priorities that count as high, as its latest import found them; null where it did not keep them. */
  readonly high: readonly string[] | null;
}

/** What each issue of the ledger is, by issue id. */
export const rolesOf = ({ ledger, standIns }: KnownWave): Map<string, IssueRole> =>
  new Map<string, IssueRole>([
    ...standIns.map((issue) => [issue, { is: 'stand-in' } as IssueRole] as const),
    ...[...ledger].map(([node, issue]) => [issue, { is: 'node', node } as IssueRole] as const),
  ]);

/** Issues of modules, with their nodes: below them people add tasks. */
export const modulesOf = ({ specs, ledger }: KnownWave): Map<string, string> =>
  new Map([...ledger].flatMap(([node, issue]) => (specs.get(node)?.level === 'epic' ? [[issue, node] as const] : [])));
