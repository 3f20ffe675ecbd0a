import type { GatesView } from '../../contract/gate-sheet';
import { READY_MADE_GATES } from '../../gates/plan/ready-made-gates';
import type { StoredGateViews } from '../../gates/stored-gate-views';
import type { Wave } from '../../wave/wave';
import { type LogNames, logNames } from '../decisions/log-names';
import type { OpenWave } from '../waves/open-wave';
import { waveReads } from '../waves/wave-reads';
import { remainingTime } from '../../forge/access/remaining-time';
import { runStore } from '../../forge/storage/run-store';
import { nameOfSlug } from '../../values/name-of-slug';
import { linesOf } from './view-lines';
import { waveViews } from './wave-views';

/** Other waves of one answer, and how many are read at once. */
const MAX_OTHERS = 20;
const AT_ONCE = 4;
/** Time that is left to answer, in milliseconds: a resolver has 25 s. What was not read by then is left out. */
const ANSWER_MS = 8_000;

/** The gates of a wave out of its stored views: neither its plan nor its items are read. */
export async function viewGates(open: OpenWave): Promise<GatesView> {
  const { wave, settings, rights } = open;
  const [views, all] = await Promise.all([waveViews(wave), runStore.waves(wave.project)]);
  const { view, gates } = views;
  const has = new Set(gates.gates.map(({ line }) => line.id));
  return {
    wave: view.head,
    version: gates.version,
    gates: linesOf(views),
    others: await othersOf(all.flatMap((one) => (one.wave.id === wave.id ? [] : [one.wave])).reverse()),
    readyMade: READY_MADE_GATES.filter(({ id }) => !has.has(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    phases: wave.phases.map(({ slug, name }) => ({ slug, name })),
    milestones: gates.milestones,
    roles: gates.roles,
    ...namedOf(gates, await logNames(waveReads(wave))),
    may: { change: settings.state === 'active' && rights.role === 'owner' },
  };
}

/** The newest waves that are active. */
async function othersOf(waves: readonly Wave[]): Promise<GatesView['others']> {
  const found: GatesView['others'][number][] = [];
  for (let from = 0; from < waves.length && found.length < MAX_OTHERS; from += AT_ONCE) {
    if (remainingTime() < ANSWER_MS) break;
    const lines = await Promise.all(waves.slice(from, from + AT_ONCE).map(otherOf));
    found.push(...lines.flat());
  }
  return found.slice(0, MAX_OTHERS);
}

async function otherOf(wave: Wave): Promise<GatesView['others'][number][]> {
  const views = await waveViews(wave);
  const { id, code, name, state } = views.view.head;
  return state === 'active' ? [{ wave: { id, code, name }, gates: linesOf(views) }] : [];
}

/** What is kept, and what gates name besides: that a document is not there yet is no reason to lose its name. */
function namedOf(gates: StoredGateViews, names: LogNames): Pick<GatesView, 'documents' | 'decisions'> {
  const named = (known: ReadonlyMap<string, string>, ids: readonly string[]) =>
    [...new Set([...known.keys(), ...ids])].map((id) => ({ id, name: known.get(id) ?? id }));
  return {
    documents: named(names.documents, gates.documents).map(({ id, name }) => ({
      id,
      // The titles of a template are in the plan, which a list does not read.
      name: name === id ? nameOfSlug(id) : name,
    })),
    decisions: named(names.decisions, gates.decisions),
  };
}
