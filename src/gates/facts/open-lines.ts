import type { Gate } from '../../contract/gates';
import type { OpenLines } from '../../contract/meetings';
import { coveredBy } from './covered-by';
import type { GateFacts } from './gate-facts';

/**
 * Who has open lines at a gate. A line without an owner is the assignee's of its item.
 * @returns the most lines first
 */
export function openLinesOf(gate: Gate, facts: GateFacts): Pick<OpenLines, 'people' | 'unowned'> {
  const assignees = new Map(facts.readiness.items.map(({ id, assignee }) => [id, assignee]));
  const lines = new Map<string, number>();
  let unowned = 0;
  for (const { item, owner, result } of coveredBy(gate, facts).rows) {
    if (result !== 'pending' && result !== 'not-run') continue;
    const account = owner ?? assignees.get(item) ?? null;
    if (account === null) unowned += 1;
    else lines.set(account, (lines.get(account) ?? 0) + 1);
  }
  const people = [...lines].map(([account, count]) => ({ account, lines: count }));
  return { people: people.sort((a, b) => b.lines - a.lines || (a.account < b.account ? -1 : 1)), unowned };
}
