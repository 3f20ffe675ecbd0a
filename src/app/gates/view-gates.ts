import type { GatesView } from '../../contract/gate-sheet';
import { listOf } from '../../forge/storage/gate-store';
import { READY_MADE_GATES } from '../../gates/plan/ready-made-gates';
import { scheduleWave } from '../../wave/schedule-wave';
import type { Wave } from '../../wave/wave';
import { gateLines } from './gate-line';
import { type LogNames, logNames } from '../decisions/log-names';
import { type OpenGates, openGates } from './open-gates';
import type { OpenWave } from '../waves/open-wave';
import { remainingTime } from '../../forge/access/remaining-time';
import { runStore } from '../../forge/storage/run-store';
import { readSettings } from '../../forge/storage/settings-store';
import { viewWaveHead } from '../waves/view-wave-head';

/** Other waves of one answer, and how many are read at once. */
const MAX_OTHERS = 20;
const AT_ONCE = 4;
/** Time that is left to answer, in milliseconds: a resolver has 25 s. What was not read by then is left out. */
const ANSWER_MS = 8_000;

export async function viewGates(open: OpenWave): Promise<GatesView> {
  const { wave, settings, rights } = open;
  const [gates, all] = await Promise.all([openGates(wave), runStore.waves(wave.project)]);
  const { plan, facts, of } = gates;
  const list = listOf(of.list);
  const { milestones } = scheduleWave(plan.templates, plan.dates);
  const has = new Set(of.gates.map(({ id }) => id));
  return {
    wave: viewWaveHead(wave, plan, settings),
    version: list.version,
    gates: gateLines(gates),
    others: await othersOf(all.flatMap((one) => (one.wave.id === wave.id ? [] : [one.wave])).reverse()),
    readyMade: READY_MADE_GATES.filter(({ id }) => !has.has(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    phases: facts.phases.map(({ slug, name }) => ({ slug, name })),
    milestones: milestones.map(({ id, name, date }) => ({ id, name, date })),
    roles: rolesOf(gates),
    ...namedOf(gates, await logNames(wave.id)),
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
  if ((await readSettings(wave)).state !== 'active') return [];
  const { id, code, name } = wave;
  return [{ wave: { id, code, name }, gates: gateLines(await openGates(wave)) }];
}

const rolesOf = ({ plan, of }: OpenGates): GatesView['roles'] => {
  const ofTemplates = plan.templates.flatMap(({ roles }) => roles.map(({ id, name }) => ({ id, name })));
  const ofRegister = of.register.roles.map(({ id, name }) => ({ id, name }));
  return [...new Map([...ofTemplates, ...ofRegister].map((role) => [role.id, role] as const)).values()];
};

/** What is kept, and what gates name besides: that a document is not there yet is no reason to lose its name. */
function namedOf({ of }: OpenGates, names: LogNames): Pick<GatesView, 'documents' | 'decisions'> {
  const named = (known: ReadonlyMap<string, string>, ids: readonly string[]) =>
    [...new Set([...known.keys(), ...ids])].map((id) => ({ id, name: known.get(id) ?? id }));
  return {
    documents: named(
      names.documents,
      of.gates.flatMap((gate) => gate.documents),
    ),
    decisions: named(
      names.decisions,
      of.gates.flatMap((gate) => gate.decisions),
    ),
  };
}
