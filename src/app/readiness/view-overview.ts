import type { LeftOut, OverviewView } from '../../contract/readiness';
import { SAMPLE_WAVE } from '../../contract/sample-wave';
import type { Wave } from '../../wave/wave';
import { type StoredView, unpackNumbers } from '../../readiness/stored-view';
import type { WaveViews } from '../gates/wave-views';
import { nextGate } from '../gates/view-lines';
import { fitIn, type Fitted } from '../waves/fit-in';
import type { OpenWave } from '../waves/open-wave';
import { viewReadiness } from './view-readiness';
import { waitingFor } from './waiting-for';
import { workstreamName } from '../waves/workstream-name';

export interface Overview {
  readonly open: Pick<OpenWave, 'account' | 'wave' | 'settings' | 'register' | 'rights'>;
  readonly waves: readonly Wave[];
  readonly views: WaveViews;
  readonly importing: boolean;
  /** What waits at gates for the person who asks. */
  readonly atGates: OverviewView['waiting'];
}

/** Of each list in an answer: what a wave of a hundred phases needs. With the phases and the rest they are less than 60,000. */
const BYTES = { workstreams: 12_000, waiting: 4_000, waves: 8_000, leads: 4_000, templates: 3_000 } as const;

/**
 * Numbers and states only: with any number of issues it stays as large as the wave has phases. Where there are very many of
 * those, or anything else has no end, the answer says how much of it was left out.
 */
export function viewOverview({ open, waves, views, importing, atGates }: Overview): OverviewView {
  const { wave, settings, rights } = open;
  const { view } = views;
  const shown = viewReadiness(views);
  const templates = fitIn(shown.wave.templates, BYTES.templates);
  const workstreams = fitIn(workstreamsOf(open, view), BYTES.workstreams);
  const waiting = fitIn([...atGates, ...waitingFor(open, view)], BYTES.waiting);
  const leads = fitIn(rights.leads, BYTES.leads);
  const choices = fitIn(wavesToChoose(wave, waves), BYTES.waves);
  const leftOut = { ...shown.leftOut, ...leftOf({ templates, workstreams, waiting, leads, waves: choices }) };
  return {
    project: { id: wave.project },
    ...shown,
    wave: { ...shown.wave, templates: templates.fit },
    waves: choices.fit,
    workstreams: workstreams.fit,
    parties: view.parties,
    waiting: waiting.fit,
    gate: view.head.state === 'active' ? nextGate(views) : null,
    firstSteps: settings.firstSteps === 'put-away' ? [] : firstStepsOf(wave, views),
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
function firstStepsOf({ cutover }: Wave, { view, readAt }: WaveViews): OverviewView['firstSteps'] {
  const { unreadable, unowned } = unpackNumbers(view.total);
  return [
    { step: 'people', done: readAt !== null && view.whole && unreadable === 0 && unowned === 0 },
    { step: 'dates', done: cutover !== null },
    { step: 'raci', done: view.raciDone },
    { step: 'gates', done: view.gatesReady },
  ];
}

const workstreamsOf = (
  { wave, register }: Pick<OpenWave, 'wave' | 'register'>,
  { workstreams }: Pick<StoredView, 'workstreams'>,
): OverviewView['workstreams'] =>
  workstreams.map(([slug, complete, counted, , planned]) => ({
    slug,
    name: workstreamName(wave, register, slug),
    complete,
    counted,
    planned,
  }));
