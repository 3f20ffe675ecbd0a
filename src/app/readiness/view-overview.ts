import type { Gate } from '../../contract/gates';
import type { LeftOut, OverviewView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { ItemState, WaveReadiness } from '../../readiness/wave-readiness';
import { fitIn, type Fitted } from '../waves/fit-in';
import type { OpenWave } from '../waves/open-wave';
import { partiesOf } from '../waves/parties-of';
import { viewReadiness } from './view-readiness';
import { waitingFor } from './waiting-for';
import { workstreamName } from '../waves/workstream-name';

export interface Overview {
  readonly open: Pick<OpenWave, 'account' | 'wave' | 'settings' | 'register' | 'rights'>;
  readonly waves: readonly Wave[];
  readonly plan: WavePlan;
  readonly facts: WaveFacts;
  readonly readiness: WaveReadiness;
  /** Whether no row of a module has an error in the RACI. */
  readonly raciDone: boolean;
  readonly importing: boolean;
  readonly gates: readonly Gate[];
  /** What waits at gates for the person who asks. */
  readonly atGates: OverviewView['waiting'];
  /** Decisions that wait for the approval of the person who asks. */
  readonly toApprove?: number;
}

/** Of each list in an answer: what a wave of a hundred phases needs. With the phases and the rest they are less than 60,000. */
const BYTES = { workstreams: 12_000, waiting: 4_000, waves: 8_000, leads: 4_000, templates: 3_000 } as const;

/**
 * Numbers and states only: with any number of issues it stays as large as the wave has phases. Where there are very many of
 * those, or anything else has no end, the answer says how much of it was left out.
 */
export function viewOverview({
  open,
  waves,
  plan,
  facts,
  readiness,
  raciDone,
  importing,
  gates,
  atGates,
  toApprove = 0,
}: Overview): OverviewView {
  const { wave, settings, rights } = open;
  const shown = viewReadiness({ wave, plan, settings, facts, readiness });
  const templates = fitIn(shown.wave.templates, BYTES.templates);
  const workstreams = fitIn(workstreamsOf(open, readiness.items), BYTES.workstreams);
  const waiting = fitIn([...atGates, ...waitingFor(open, facts, readiness.items, toApprove)], BYTES.waiting);
  const leads = fitIn(rights.leads, BYTES.leads);
  const choices = fitIn(wavesToChoose(wave, waves), BYTES.waves);
  const leftOut = { ...shown.leftOut, ...leftOf({ templates, workstreams, waiting, leads, waves: choices }) };
  return {
    project: { id: wave.project },
    ...shown,
    wave: { ...shown.wave, templates: templates.fit },
    waves: choices.fit,
    workstreams: workstreams.fit,
    parties: [...new Set(partiesOf(facts, plan).values())].sort(),
    waiting: waiting.fit,
    firstSteps: settings.firstSteps === 'put-away' ? [] : firstStepsOf(wave, facts, readiness, raciDone, gates),
    may: { ...rights, leads: leads.fit },
    ...(Object.keys(leftOut).length === 0 ? {} : { leftOut }),
    importing,
  };
}

/** Newest first; the one that is shown stands before all where there are too many. */
function wavesToChoose(wave: Wave, waves: readonly Wave[]): OverviewView['waves'] {
  const newest = [...waves].reverse();
  const ordered = newest.length <= FEW ? newest : [wave, ...newest.filter(({ id }) => id !== wave.id)];
  return ordered.map(({ id, code, name }) => ({ id, code, name, sample: id === SAMPLE_WAVE }));
}
/** Waves that fit whatever their names are. */
const FEW = 10;

const leftOf = (fitted: Readonly<Record<Exclude<keyof LeftOut, 'phases'>, Fitted<unknown>>>): LeftOut =>
  Object.fromEntries(Object.entries(fitted).flatMap(([list, { left }]) => (left === 0 ? [] : [[list, left]])));

/** Each by what is, not by what somebody ticked. What has not been read, or not in full, is not done. */
const firstStepsOf = (
  { cutover }: Wave,
  { readAt, whole }: WaveFacts,
  { total }: WaveReadiness,
  raciDone: boolean,
  gates: readonly Gate[],
): OverviewView['firstSteps'] => [
  { step: 'people', done: readAt !== null && whole && total.unreadable === 0 && total.unowned === 0 },
  { step: 'dates', done: cutover !== null },
  { step: 'raci', done: raciDone },
  { step: 'gates', done: gates.some(isReady) },
];

/** A decision that somebody can take: on a day, by people. Who names no owner is owned by the owner of the wave. */
const isReady = ({ kind, date, approvers }: Gate): boolean =>
  kind === 'decision' && date !== null && approvers.length > 0 && approvers.every(({ held }) => held !== null);

export function workstreamsOf(
  { wave, register }: Pick<OpenWave, 'wave' | 'register'>,
  items: readonly ItemState[],
): OverviewView['workstreams'] {
  const counts = new Map<string, { complete: number; counted: number }>();
  for (const { workstream, counted, complete } of items) {
    const before = counts.get(workstream) ?? { complete: 0, counted: 0 };
    counts.set(workstream, {
      complete: before.complete + (counted && complete ? 1 : 0),
      counted: before.counted + (counted ? 1 : 0),
    });
  }
  return [...counts].map(([slug, count]) => ({ slug, name: workstreamName(wave, register, slug), ...count }));
}
