import type { InTheWay } from '../../contract/sprints';
import { IN_THE_WAY } from '../../contract/sprints';
import { coveredBy } from '../../gates/facts/covered-by';
import { packNumbers } from '../../readiness/stored-view';
import type { ItemState } from '../../readiness/wave-readiness';
import { memberOf } from '../../sprints/judge-item';
import type { ItemHistory, Sprint } from '../../sprints/sprint';
import type { StoredSprint } from '../../sprints/stored-sprint';
import { valueAt } from '../../sprints/value-at';
import { sprintWorkstreams } from '../../sprints/workstream-state';
import { decidedAt } from '../gates/decided-at';
import type { OpenGates } from '../gates/open-gates';
import { neededPace } from '../../sprints/needed-pace';
import { itemsInSprint, viewSprint } from '../../sprints/view-sprint';
import { workstreamName } from '../waves/workstream-name';
import type { JudgedWave } from './judged-items';
import type { SprintDays } from './sprint-guide';
import { compareText } from '../../values/compare-text';

interface Days extends Pick<SprintDays, 'workDaysUntil'> {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Working days of the sprint. */
  readonly workDays: number;
}
type WaveInSprint = StoredSprint['waves'][number];
/** Issues in the way of a gate that are kept: a panel shows no more. */
const MOST_ISSUES = 10;

/**
 * What of a wave is in a sprint now: by phase, by workstream, and what of it the next gate waits for.
 * @param days the moment of the look with the working days around it
 */
export function waveInSprint(
  sprint: Sprint,
  items: readonly ItemHistory[],
  { wave, gates }: JudgedWave,
  days: Days,
): WaveInSprint {
  const { now } = days;
  const present = new Set(items.filter((item) => valueAt(memberOf(item), now, false)).map((item) => item.id));
  const { phases, total } = viewSprint(sprint, present, gates.facts, gates.readiness);
  const own = itemsInSprint(present, gates.facts, gates.readiness);
  return {
    id: wave.id,
    phases: phases.map(({ slug, name, numbers }) => ({ slug, name, numbers: packNumbers(numbers) })),
    total: packNumbers(total),
    workstreams: sprintWorkstreams(own, (slug) => workstreamName(wave, gates.of.register, slug)),
    gate: nextGateOf(gates, new Set(own.map(({ id }) => id)), sprint.state === 'active' ? days : null),
  };
}

/** The next decision that is still to be made, with the open items that it covers. */
function nextGateOf(gates: OpenGates, inSprint: ReadonlySet<string>, days: Days | null): WaveInSprint['gate'] {
  const { today } = gates.facts;
  const ahead = gates.of.gates.flatMap((gate) =>
    gate.kind === 'decision' && gate.date !== null && gate.date >= today && decidedAt(gates.of, gate.id) === null
      ? [{ gate, date: gate.date }]
      : [],
  );
  const next = ahead.sort((a, b) => compareText(a.date, b.date) || compareText(a.gate.id, b.gate.id))[0];
  if (next === undefined) return null;
  const open = coveredBy(next.gate, gates.factsOf(next.gate)).counted.filter(({ complete }) => !complete);
  const worst = open
    .map((item) => ({ item, is: inTheWay(item) }))
    .sort(
      (a, b) =>
        IN_THE_WAY.indexOf(a.is) - IN_THE_WAY.indexOf(b.is) || compareText(a.item.due ?? '9999', b.item.due ?? '9999'),
    );
  const kinds = worst.map(({ is }) => is);
  return {
    ...{ id: next.gate.id, name: next.gate.name, date: next.date },
    open: open.length,
    needed: days === null ? null : neededPace(open.length, days.workDays, days.workDaysUntil(days.now, next.date)),
    kinds: IN_THE_WAY.map((is) => kinds.filter((one) => one === is).length),
    openInSprint: open.filter(({ id }) => inSprint.has(id)).length,
    issues: worst
      .flatMap(({ item: { issue, due }, is }) => (issue === null ? [] : [{ issue, is, due }]))
      .slice(0, MOST_ISSUES),
  };
}

function inTheWay({ stopped, is, overdue, unowned }: ItemState): InTheWay {
  if (stopped) return 'blocked';
  if (is === 'missing') return 'missing';
  if (overdue) return 'overdue';
  return unowned ? 'unassigned' : 'open';
}
