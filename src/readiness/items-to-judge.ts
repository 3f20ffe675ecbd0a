import { type AddedTask, addedId } from './issue-fact';
import { NO_MARKS } from './item-marks';
import { rowsAsked } from './rows-asked';
import type { ItemSpec } from './item-spec';
import type { ItemToJudge } from './item-to-judge';
import type { WaveFacts } from './wave-facts';

/**
 * The items of a wave: leaves of the template, parents, and tasks that people added. Epics hold others' work and are none.
 * In the order of the template, added ones behind it in the order of their issues.
 */
export function itemsToJudge(wave: WaveFacts): ItemToJudge[] {
  const parents = new Set([...wave.specs.values()].flatMap(({ parent }) => parent ?? []));
  const own = [...wave.specs.values()].filter(isItem).map((spec) => ofTemplate(spec, parents.has(spec.node), wave));
  const others = [...wave.added]
    .sort((a, b) => byIssue(a.fact.issue, b.fact.issue))
    .map((task) => addedByPeople(task, wave));
  return [...own, ...others];
}

/** One of them; null: it is none of them. */
export function itemToJudge(wave: WaveFacts, id: string): ItemToJudge | null {
  const spec = wave.specs.get(id);
  if (spec !== undefined) {
    const isAbove = [...wave.specs.values()].some(({ parent }) => parent === id);
    return isItem(spec) ? ofTemplate(spec, isAbove, wave) : null;
  }
  const task = wave.added.find(({ fact }) => addedId(fact.issue) === id);
  return task === undefined ? null : addedByPeople(task, wave);
}

const isItem = ({ level }: ItemSpec): boolean => level !== 'epic';

const addedByPeople = ({ module, phase, workstream, fact }: AddedTask, { marks }: WaveFacts): ItemToJudge => ({
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
  plannedDue: null,
  fact,
  onlyHolds: false,
});

function ofTemplate(spec: ItemSpec, isAbove: boolean, { facts, marks, planned }: WaveFacts): ItemToJudge {
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
    rows: rowsAsked(rows, marks.get(node) ?? NO_MARKS),
    firstStart,
    firstDue,
    // Waves from before there were plans have the days of their first import alone.
    plannedDue: planned.size === 0 ? firstDue : (planned.get(node)?.due ?? null),
    fact: facts.get(node),
    onlyHolds: isAbove && criteria.length === 0 && rows.length === 0,
  };
}

/** Jira's ids are digits: the shorter one is the older. */
const byIssue = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
