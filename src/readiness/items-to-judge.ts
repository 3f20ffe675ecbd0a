import { addedId } from './issue-fact';
import type { ItemSpec } from './item-spec';
import type { ItemToJudge } from './item-to-judge';
import type { WaveFacts } from './wave-facts';

/**
 * The items of a wave: leaves of the template, parents, and tasks that people added. Epics hold others' work and are none.
 * In the order of the template, added ones behind it in the order of their issues.
 */
export function itemsToJudge({ specs, facts, added, marks }: WaveFacts): ItemToJudge[] {
  const parents = new Set([...specs.values()].flatMap(({ parent }) => parent ?? []));
  const own = [...specs.values()].filter(({ level }) => level !== 'epic').map((spec) => nodeOf(spec, parents));
  const others = [...added]
    .sort((a, b) => byIssue(a.fact.issue, b.fact.issue))
    .map(({ module, phase, workstream, fact }): ItemToJudge => ({
      id: addedId(fact.issue),
      phase,
      module,
      workstream: marks.get(addedId(fact.issue))?.workstream ?? workstream,
      level: 'task',
      added: true,
      ongoing: false,
      high: false,
      ownPriority: false,
      criteria: [],
      rows: [],
      firstStart: null,
      firstDue: null,
      fact,
      onlyHolds: false,
    }));
  return [...own, ...others];

  function nodeOf(spec: ItemSpec, above: ReadonlySet<string>): ItemToJudge {
    const { node, phase, module, workstream, level, ongoing, high, criteria, rows, firstStart, firstDue } = spec;
    return {
      id: node,
      phase,
      module,
      workstream: marks.get(node)?.workstream ?? workstream,
      level,
      added: false,
      ongoing,
      high,
      ownPriority: spec.priority !== undefined && spec.priorityInJira !== true,
      criteria,
      rows,
      firstStart,
      firstDue,
      fact: facts.get(node),
      onlyHolds: above.has(node) && criteria.length === 0 && rows.length === 0,
    };
  }
}

/** Jira's ids are digits: the shorter one is the older. */
const byIssue = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
