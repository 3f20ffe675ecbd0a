import { conditionIs } from '../../gates/record/condition-is';
import { accountsOfSeat, unsignedSeats } from '../../contract/seat-accounts';
import { nextPromiseDay } from '../../gates/next-promise-day';
import { nextGateRed } from '../../gates/status/open-until-day';
import { nextReviewDay } from '../../gates/next-review-day';
import type { StoredGateViews } from '../../gates/stored-gate-views';
import { nextReadinessDay } from '../../readiness/next-day';
import { packNumbers, type StoredView, type ViewStamp } from '../../readiness/stored-view';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';
import { withStates } from '../../readiness/with-states';
import { scheduleWave } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { listOf, NOTHING_SAID } from '../../forge/storage/gate-store';
import { notifiedIssue } from '../../readiness/notified-issue';
import type { WaveSettings } from '../../settings/wave-settings';
import { partiesOf } from '../waves/parties-of';
import { viewWaveHead } from '../waves/view-wave-head';
import { gateLines } from './gate-line';
import { withRecords } from './gates-of-wave';
import type { OpenGates } from './open-gates';
import { personOf, waitingCounts } from './waiting-counts';

/** A wave as it was read and evaluated. */
export interface ToView {
  readonly wave: Wave;
  readonly settings: Pick<WaveSettings, 'state' | 'readiness'>;
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
  /** Null: it has none, as the sample. */
  readonly gates: OpenGates | null;
  /** Accounts that are asked to approve a decision, each as often as they are. */
  readonly asked: readonly string[];
  readonly stamp: Pick<ViewStamp, 'by' | 'of' | 'askAgain'>;
}

/** The view of a wave and that of its gates, each also as it is once the facts are old. */
export function viewsOf(to: ToView): { readonly view: StoredView; readonly gates: StoredGateViews } {
  const stamp = stampOf(to);
  return { view: { ...stamp, ...viewOf(to) }, gates: { ...stamp, ...gateViewsOf(to) } };
}

function stampOf({ facts, readiness, gates, settings, stamp }: ToView): ViewStamp {
  const days = [
    nextReadinessDay(facts, readiness.items),
    gates === null ? null : nextPromiseDay(withRecords(gates.of), facts.today),
    gates === null ? null : nextGateRed(gates.of.gates, facts.today),
    gates === null ? null : nextReviewDay(gates.of.gates, gates.factsOf({ id: '' }).documents ?? [], facts.today),
  ];
  // A closed wave stays on the day on which it was read last.
  const next = settings.state === 'active' ? days.filter((day) => day !== null).sort()[0] : undefined;
  return { schema: 1, ...stamp, day: facts.today, nextChange: next ?? null };
}

const fresh = (facts: WaveFacts): WaveFacts => ({ ...facts, readAt: facts.now });
const old = (facts: WaveFacts): WaveFacts => ({ ...facts, readAt: null });

function viewOf(to: ToView): Omit<StoredView, keyof ViewStamp> {
  const { wave, plan, settings, facts, readiness, gates, asked } = to;
  const spans = new Map(facts.phases.map((phase) => [phase.slug, phase]));
  const whenOld = withStates(readiness, old(facts)).phases;
  return {
    head: viewWaveHead(wave, plan, settings),
    policy: facts.settings.policy,
    staleMinutes: facts.settings.staleMinutes,
    whole: facts.whole,
    phases: withStates(readiness, fresh(facts)).phases.map(({ slug, name, state, reasons, numbers }, at) => {
      const then = whenOld[at];
      const differs =
        then !== undefined && JSON.stringify([then.state, then.reasons]) !== JSON.stringify([state, reasons]);
      return {
        slug,
        name,
        start: spans.get(slug)?.start ?? null,
        due: spans.get(slug)?.due ?? null,
        state,
        reasons: [...reasons],
        numbers: packNumbers(numbers),
        ...(differs ? { stale: { state: then.state, reasons: [...then.reasons] } } : {}),
      };
    }),
    total: packNumbers(readiness.total),
    ...waitingCounts(facts, readiness.items, asked),
    parties: [...new Set(partiesOf(facts, plan).values())].sort(),
    raciDone: isRaciDone(gates, readiness),
    gatesReady: (gates?.of.gates ?? []).some(
      ({ kind, date, approvers }) =>
        kind === 'decision' && date !== null && approvers.length > 0 && approvers.every(({ held }) => held !== null),
    ),
    issues: facts.facts.size + facts.added.length,
    mailedFrom: notifiedIssue(facts),
  };
}

/** There are rows of modules, and none of them has an error. */
function isRaciDone(gates: OpenGates | null, { items }: WaveReadiness): boolean {
  const modules = new Set(items.map(({ module }) => module));
  const asked = (gates?.factsOf({ id: '' }).raci ?? []).filter(({ row }) => modules.has(row));
  return asked.length > 0 && asked.every(({ errors }) => errors === 0);
}

function gateViewsOf({ plan, facts, gates }: ToView): Omit<StoredGateViews, keyof ViewStamp> {
  if (gates === null) return { version: 0, gates: [], milestones: [], roles: [], documents: [], decisions: [] };
  const { of } = gates;
  const aged = (as: WaveFacts): Pick<OpenGates, 'of' | 'factsOf' | 'facts'> => ({
    of,
    facts: as,
    factsOf: (gate) => ({ ...gates.factsOf(gate), wave: as }),
  });
  const whenOld = new Map(gateLines(aged(old(facts))).map((line) => [line.id, line]));
  const { milestones } = scheduleWave(plan.templates, plan.dates);
  return {
    version: listOf(of.list).version,
    gates: gateLines(aged(fresh(facts))).map((line) => {
      const then = whenOld.get(line.id);
      const stale = { verdict: then?.verdict ?? null, is: then?.decided?.is ?? null };
      const differs = stale.verdict !== line.verdict || stale.is !== (line.decided?.is ?? null);
      return { line, ...(differs ? { stale } : {}), ...waitingAt(of, line.id, facts.today) };
    }),
    milestones: milestones.map(({ id, name, date }) => ({ id, name, date })),
    roles: rolesOf(plan, gates),
    documents: [...new Set(of.gates.flatMap(({ documents }) => documents))],
    decisions: [...new Set(of.gates.flatMap(({ decisions }) => decisions))],
  };
}

function waitingAt(
  { kept }: OpenGates['of'],
  gate: string,
  today: string,
): Pick<StoredGateViews['gates'][number], 'toSign' | 'conditions'> {
  const { record } = kept.get(gate) ?? NOTHING_SAID;
  const round = record.rounds.at(-1);
  const asked =
    round === undefined || round.decision !== null
      ? []
      : unsignedSeats(round).flatMap((seat) => accountsOfSeat(seat, round.snapshot.approvers));
  return {
    toSign: [...new Set(asked)].map(personOf),
    conditions: record.conditions.flatMap((one) =>
      one.owner === null || conditionIs(one, today) === 'met' ? [] : [[personOf(one.owner), one.due]],
    ),
  };
}

function rolesOf({ templates }: WavePlan, { of }: OpenGates): StoredGateViews['roles'] {
  const ofTemplates = templates.flatMap(({ roles }) => roles.map(({ id, name }) => ({ id, name })));
  const ofRegister = of.register.roles.map(({ id, name }) => ({ id, name }));
  return [...new Map([...ofTemplates, ...ofRegister].map((role) => [role.id, role] as const)).values()];
}
